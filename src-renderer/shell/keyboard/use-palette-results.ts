import { useEffect, useState } from 'react'
import type { PaletteResult, PaletteSearch } from './command-palette.tsx'

const PAUSE = 60

interface Answer {
  readonly query: string
  readonly results: readonly PaletteResult[]
  readonly failed: boolean
}

interface Found {
  readonly results: readonly PaletteResult[]
  readonly state: 'idle' | 'searching' | 'failed'
}

const NO_ANSWER: Answer = { query: '', results: [], failed: false }
const NOTHING: Found = { results: [], state: 'idle' }

/** Asks when typing pauses, drops the answers of earlier questions, keeps the last ones in sight meanwhile. */
export function usePaletteResults(typed: string, search: PaletteSearch | undefined): Found {
  const query = typed.trim()
  const [answer, setAnswer] = useState(NO_ANSWER)
  useEffect(() => {
    if (!search || query === '') return undefined
    const controller = new AbortController()
    const ask = async () => {
      const next = await search(query, controller.signal).then(
        (results) => ({ query, results, failed: false }),
        () => ({ query, results: [], failed: true }),
      )
      if (!controller.signal.aborted) setAnswer(next)
    }
    const timer = window.setTimeout(() => void ask(), PAUSE)
    return () => {
      window.clearTimeout(timer)
      controller.abort()
    }
  }, [query, search])
  if (!search || query === '') return NOTHING
  if (answer.query !== query) return { results: answer.results, state: 'searching' }
  return { results: answer.results, state: answer.failed ? 'failed' : 'idle' }
}
