import type { Evenement } from '#shared/contract/evenements.ts'
import { direLiaison } from '../liaison.ts'

const DELAYS = [500, 1_000, 2_000, 5_000, 10_000]

const parse = (data: string): Evenement | undefined => {
  try {
    return JSON.parse(data) as Evenement
  } catch {
    return undefined
  }
}

/**
 * Hears the core from `depuis` on, for ever: a broken line is opened again from the last sequence heard, sooner then later. Returns what stops
 * it. EventSource's own reconnection would come back with the first address, and say nothing of it.
 */
export function ecouterFlux(depuis: number, onEvenement: (evenement: Evenement) => void, onEtat: (enLigne: boolean) => void): () => void {
  let sequence = depuis
  let failures = 0
  let source: EventSource | undefined
  let timer: number | undefined
  const open = () => {
    source = new EventSource(`/evenements?depuis=${sequence}`)
    source.addEventListener('open', () => {
      failures = 0
      direLiaison(true)
      onEtat(true)
    })
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const evenement = parse(data)
      if (!evenement) return
      sequence = Math.max(sequence, evenement.sequence)
      onEvenement(evenement)
    })
    source.addEventListener('error', () => {
      source?.close()
      direLiaison(false)
      onEtat(false)
      timer = window.setTimeout(open, DELAYS[Math.min(failures, DELAYS.length - 1)])
      failures += 1
    })
  }
  open()
  return () => {
    window.clearTimeout(timer)
    source?.close()
  }
}
