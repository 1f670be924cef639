/** What Ctrl+Z would undo: what was done, in the past tense ("Pièce validée"), and how to go back. */
export interface Annulable {
  readonly libelle: string
  readonly annuler: () => Promise<unknown>
}

export interface Pile {
  readonly pousser: (annulable: Annulable) => void
  /** Takes the last act off the pile; `undefined` when there is none. */
  readonly prendre: () => Annulable | undefined
  readonly vide: () => boolean
  /** The act whose button is in sight: the one just done. What lies under an undone act was seen in its time. */
  readonly visible: () => Annulable | undefined
  readonly cacher: () => void
  readonly subscribe: (listener: () => void) => () => void
}

const DEPTH = 50

/** The acts of this window that can still be undone, the last one first. Outside React: an act redraws only who listens. */
export function createPile(): Pile {
  let acts: readonly Annulable[] = []
  let shown: Annulable | undefined
  const listeners = new Set<() => void>()
  const set = (next: readonly Annulable[], show: Annulable | undefined) => {
    acts = next
    shown = show
    for (const listener of listeners) listener()
  }
  return {
    pousser: (annulable) => set([...acts, annulable].slice(-DEPTH), annulable),
    prendre: () => {
      const last = acts.at(-1)
      if (last) set(acts.slice(0, -1), undefined)
      return last
    },
    vide: () => acts.length === 0,
    visible: () => shown,
    cacher: () => set(acts, undefined),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
