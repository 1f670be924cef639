import type { Annonce, Evenement } from '#shared/contract/evenements.ts'

const KEPT = 500

type Hear = (evenement: Evenement) => void

/** Tells every window what was done. Keeps the last events, so that a stream that was cut takes up where it was (decision 16). */
export function createDiffusion() {
  const recent: Evenement[] = []
  const listeners = new Set<Hear>()
  /** Up to this sequence nothing can be told again: no office yet, an office before this one, or events that are no longer kept. */
  let forgotten = Number.POSITIVE_INFINITY

  const keep = (evenement: Evenement): void => {
    if (evenement.type === 'reload_all') {
      recent.length = 0
      forgotten = evenement.sequence - 1
      return
    }
    recent.push(evenement)
    if (recent.length > KEPT) forgotten = recent.shift()?.sequence ?? forgotten
  }

  /** A reader that went away, or broke, prevents nobody else from hearing; and an act that is done stays done. */
  const tell = (hear: Hear, evenement: Evenement): void => {
    try {
      hear(evenement)
    } catch {
      listeners.delete(hear)
    }
  }

  /**
   * Several events may carry one sequence (an act announces two things, a job's progress none of its own), so those of the last sequence heard are
   * told again: hearing twice only refreshes twice.
   */
  const replay = (depuis: number, sequence: number, hear: Hear): void => {
    const missed = depuis < sequence && depuis <= forgotten
    if (missed || depuis > sequence) return tell(hear, { type: 'reload_all', sequence })
    for (const evenement of recent) if (evenement.sequence >= depuis) tell(hear, evenement)
  }

  return {
    announce(annonce: Annonce, sequence: number): void {
      const evenement = { ...annonce, sequence } as Evenement
      keep(evenement)
      for (const hear of listeners) tell(hear, evenement)
    },
    /** `sequence` is the journal's now; a stream from too far back is told to reload everything. */
    listen(depuis: number | null, sequence: number, hear: Hear): () => void {
      listeners.add(hear)
      if (depuis !== null) replay(depuis, sequence, hear)
      return () => listeners.delete(hear)
    },
    listeners: (): number => listeners.size,
  }
}

export type Diffusion = ReturnType<typeof createDiffusion>
