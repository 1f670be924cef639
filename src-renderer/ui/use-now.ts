import { useEffect, useState } from 'react'

/** The time, told again every `step` milliseconds; stands still when `step` is undefined. */
export function useNow(step: number | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (step === undefined) return undefined
    const timer = window.setInterval(() => setNow(Date.now()), step)
    return () => window.clearInterval(timer)
  }, [step])
  return now
}
