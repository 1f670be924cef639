import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function at every render, which runs the last one given: parts that are remembered stay remembered. */
export function useStable<Args extends readonly unknown[], Result>(run: (...args: Args) => Result): (...args: Args) => Result {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
