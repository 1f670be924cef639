import { Button } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import styles from './coach-marks.module.css'

export interface CoachStep {
  readonly title: string
  readonly body: string
  /** CSS selector of what is shown; without it, or when it is absent, the mark stands at the foot of the screen. */
  readonly target?: string
}

interface CoachMarksProps {
  readonly steps: readonly CoachStep[]
  readonly labels: { readonly next: string; readonly done: string; readonly dismiss: string; readonly region: string; readonly progress: (step: number, total: number) => string }
  /** Escape, the cross or the last step: never show them again. */
  readonly onDismiss: () => void
}

const WIDTH = 304
const GAP = 12

function place(target: string | undefined): { readonly card: CSSProperties; readonly ring: CSSProperties | undefined } {
  const box = target === undefined ? undefined : document.querySelector(target)?.getBoundingClientRect()
  if (!box) return { card: { left: `calc(50% - ${WIDTH / 2}px)`, bottom: 72 }, ring: undefined }
  const left = Math.max(GAP, Math.min(box.left, window.innerWidth - WIDTH - GAP))
  const below = box.bottom + GAP + 160 < window.innerHeight
  const vertical = below ? { top: box.bottom + GAP } : { bottom: window.innerHeight - box.top + GAP }
  return { card: { left, ...vertical }, ring: { left: box.left - 4, top: box.top - 4, width: box.width + 8, height: box.height + 8 } }
}

/** A few steps that point at the screen and let it be used meanwhile. */
export function CoachMarks({ steps, labels, onDismiss }: CoachMarksProps) {
  const [index, setIndex] = useState(0)
  const [at, setAt] = useState<ReturnType<typeof place>>()
  const dismiss = useRef(onDismiss)
  const step = steps[index]
  useLayoutEffect(() => {
    dismiss.current = onDismiss
    const settle = () => setAt(place(step?.target))
    settle()
    // The target moves when the window, its neighbours or the fonts do: all of them resize it or the page.
    const watcher = new ResizeObserver(settle)
    const target = step?.target === undefined ? null : document.querySelector(step.target)
    for (const element of [document.body, target]) if (element) watcher.observe(element)
    return () => watcher.disconnect()
  }, [step, onDismiss])
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
        <p className={styles['progress']}>{labels.progress(index + 1, steps.length)}</p>
        <div aria-live="polite">
          <p className={styles['title']}>{step.title}</p>
          <p className={styles['body']}>{step.body}</p>
        </div>
        <div className={styles['acts']}>
          <Button size="xs" variant="subtle" color="gray" onClick={onDismiss}>
            {labels.dismiss}
          </Button>
          <Button size="xs" onClick={() => (last ? onDismiss() : setIndex(index + 1))}>
            {last ? labels.done : labels.next}
          </Button>
        </div>
      </aside>
    </>
  )
}
