import type { Annonce, Evenement } from '#shared/contract/evenements.ts'

const KEPT = 500

/** Tells every window what was done. Keeps the last events, so that a stream that was cut takes up where it was (decision 16). */
export function createDiffusion() {
  const recent: Evenement[] = []
  const listeners = new Set<(evenement: Evenement) => void>()

  const replay = (depuis: number, sequence: number, hear: (evenement: Evenement) => void): void => {
    const oldest = recent[0]?.sequence
    const missed = depuis < sequence && (oldest === undefined || depuis < oldest - 1)
    if (missed || depuis > sequence) hear({ type: 'reload_all', sequence })
    else for (const evenement of recent) if (evenement.sequence > depuis) hear(evenement)
  }

  return {
    announce(annonce: Annonce, sequence: number): void {
      const evenement = { ...annonce, sequence } as Evenement
      if (evenement.type !== 'reload_all') recent.push(evenement)
      if (recent.length > KEPT) recent.shift()
      for (const hear of listeners) hear(evenement)
    },
    /** `sequence` is the journal's now; a stream from too far back is told to reload everything. */
    listen(depuis: number | null, sequence: number, hear: (evenement: Evenement) => void): () => void {
      if (depuis !== null) replay(depuis, sequence, hear)
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}

export type Diffusion = ReturnType<typeof createDiffusion>
