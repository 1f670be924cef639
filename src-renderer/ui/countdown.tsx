import { useEffect, useRef } from 'react'
import { useNow } from './use-now.ts'

interface CountdownProps {
  /** ISO 8601 instant of the end. */
  readonly until: string
  /** Whole seconds left (never below 0) to a sentence: "partira dans 9 min 12 s". */
  readonly format: (secondsLeft: number) => string
  /** Called once, when the time is over. */
  readonly onEnd?: () => void
}

/** The time left before something leaves. Not announced at each second: it would never be silent. */
export function Countdown({ until, format, onEnd }: CountdownProps) {
  const now = useNow(1_000)
  const left = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000))
  const ended = useRef(false)
  const over = left === 0
  useEffect(() => {
    if (!over || ended.current) return
    ended.current = true
    onEnd?.()
  }, [over, onEnd])
  return <time dateTime={until}>{format(left)}</time>
}
