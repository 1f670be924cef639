import { useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './split-pane.module.css'

interface SplitPaneProps {
  /** Which of the two children keeps a size in pixels; the other takes the rest. */
  readonly fixed: 'start' | 'end'
  readonly size: number
  /** Called when the user lets go, not at each pixel: keep it in the settings. */
  readonly onSizeChange: (size: number) => void
  readonly min?: number
  readonly max?: number
  /** Double click on the separator comes back to it. */
  readonly defaultSize?: number
  /** Name of the separator: "Largeur de la liste". */
  readonly label: string
  readonly orientation?: 'horizontal' | 'vertical'
  readonly children: readonly [ReactNode, ReactNode]
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -16, ArrowUp: -16, ArrowRight: 16, ArrowDown: 16 }

/** Two panes and a separator moved by mouse or by arrows (Home, End for the limits). Nest them for three panes. */
export function SplitPane({ fixed, size, onSizeChange, min = 160, max = 900, defaultSize, label, orientation = 'horizontal', children }: SplitPaneProps) {
  const [live, setLive] = useState(size)
  const drag = useRef<{ readonly from: number; readonly size: number } | undefined>(undefined)
  const [given, setGiven] = useState(size)
  if (given !== size) {
    setGiven(size)
    setLive(size)
  }

  const clamp = (value: number) => Math.round(Math.max(min, Math.min(max, value)))
  const settle = (value: number) => {
    setLive(clamp(value))
    onSizeChange(clamp(value))
  }
  const along = (event: PointerEvent) => (orientation === 'horizontal' ? event.clientX : event.clientY)
  const sign = fixed === 'start' ? 1 : -1
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: along(event), size: live }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) setLive(clamp(drag.current.size + sign * (along(event) - drag.current.from)))
  }
  const onPointerUp = () => {
    if (drag.current) onSizeChange(live)
    drag.current = undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const target = step === undefined ? { Home: min, End: max }[event.key] : live + sign * step
    if (target === undefined) return
    event.preventDefault()
    settle(target)
  }
  const [first, second] = children
  return (
    <div className={classNames(styles['split'], styles[orientation], styles[fixed])} style={{ '--pane-size': `${live}px` } as React.CSSProperties}>
      <div className={classNames(styles['pane'], fixed === 'start' ? styles['sized'] : styles['free'])}>{first}</div>
      <div
        role="separator"
        className={styles['separator']}
        tabIndex={0}
        aria-label={label}
        aria-orientation={orientation === 'horizontal' ? 'vertical' : 'horizontal'}
        aria-valuenow={live}
        aria-valuemin={min}
        aria-valuemax={max}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onLostPointerCapture={onPointerUp}
        onKeyDown={onKeyDown}
        onDoubleClick={() => defaultSize !== undefined && settle(defaultSize)}
      />
      <div className={classNames(styles['pane'], fixed === 'end' ? styles['sized'] : styles['free'])}>{second}</div>
    </div>
  )
}
