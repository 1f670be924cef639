import { Button } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import styles from './coach-marks.module.css'

export interface CoachStep {
  readonly title: string
  readonly body: ReactNode
  /** CSS selector of what is shown; without it, or when it is absent, the mark stands at the foot of the screen. */
  readonly target?: string
}

interface CoachMarksProps {
  readonly steps: readonly CoachStep[]
  readonly labels: { readonly next: string; readonly done: string; readonly dismiss: string; readonly region: string; readonly progress: (step: number) => string }
  /** The button of the last step. */
  readonly onDone: () => void
  /** Escape or "Ne plus montrer": never show them again. */
  readonly onDismiss: () => void
}

const WIDTH = 304
const GAP = 12
/** What moves the target, besides its own size: the list that scrolls, the row that the keys choose. */
const MOVES = ['keyup', 'pointerup', 'scroll'] as const

function place(target: string | undefined): { readonly card: CSSProperties; readonly ring: CSSProperties | undefined } {
  const box = target === undefined ? undefined : document.querySelector(target)?.getBoundingClientRect()
  if (!box) return { card: { left: `calc(50% - ${WIDTH / 2}px)`, bottom: 72 }, ring: undefined }
  const left = Math.max(GAP, Math.min(box.left, window.innerWidth - WIDTH - GAP))
  const below = box.bottom + GAP + 160 < window.innerHeight
  const vertical = below ? { top: box.bottom + GAP } : { bottom: window.innerHeight - box.top + GAP }
  return { card: { left, ...vertical }, ring: { left: box.left - 4, top: box.top - 4, width: box.width + 8, height: box.height + 8 } }
}

/** Where the card and the ring stand, as the page moves under them. */
function usePlace(target: string | undefined): ReturnType<typeof place> | undefined {
  const [at, setAt] = useState<ReturnType<typeof place>>()
  useLayoutEffect(() => {
    const settle = () => setAt(place(target))
    settle()
    const watcher = new ResizeObserver(settle)
    const element = target === undefined ? null : document.querySelector(target)
    for (const watched of [document.body, element]) if (watched) watcher.observe(watched)
    const listening = new AbortController()
    for (const move of MOVES) document.addEventListener(move, () => requestAnimationFrame(settle), { capture: true, signal: listening.signal })
    return () => {
      watcher.disconnect()
      listening.abort()
    }
  }, [target])
  return at
}

/** A few steps that point at the screen and let it be used meanwhile. */
export function CoachMarks({ steps, labels, onDone, onDismiss }: CoachMarksProps) {
  const [index, setIndex] = useState(0)
  const dismiss = useRef(onDismiss)
  const step = steps[index]
  const at = usePlace(step?.target)
  useLayoutEffect(() => {
    dismiss.current = onDismiss
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      dismiss.current()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
  if (!step || !at) return null
  const last = index === steps.length - 1
  return (
    <>
      {at.ring && <div className={styles['ring']} style={at.ring} aria-hidden="true" />}
      <aside className={styles['card']} style={{ ...at.card, width: WIDTH }} aria-label={labels.region}>
        <p className={styles['progress']}>{labels.progress(index + 1)}</p>
        <div aria-live="polite">
          <p className={styles['title']}>{step.title}</p>
          <div className={styles['body']}>{step.body}</div>
        </div>
        <div className={styles['acts']}>
          <Button size="xs" variant="subtle" color="gray" onClick={onDismiss}>
            {labels.dismiss}
          </Button>
          <Button size="xs" onClick={() => (last ? onDone() : setIndex(index + 1))}>
            {last ? labels.done : labels.next}
          </Button>
        </div>
      </aside>
    </>
  )
}
