import type { Filtre, Sens, Tri } from '#shared/domain/file-attente.ts'

export interface OrdreFile {
  readonly tri: Tri
  readonly sens: Sens
}

/** A queue as it was when I entered it: its ids frozen in their order (decision 33), and what they answer to. */
export interface Figee {
  readonly ids: readonly number[]
  readonly filtre: Filtre
  readonly ordre: OrdreFile
}

export interface MagasinFile {
  readonly lire: () => Figee | undefined
  readonly figer: (ids: readonly number[], filtre: Filtre, ordre: OrdreFile) => void
  /** 0 for the first; `undefined` when it is not of the queue. */
  readonly position: (id: number) => number | undefined
  readonly suivante: (id: number) => number | undefined
  readonly precedente: (id: number) => number | undefined
  /** The candidature where I am, or was last. */
  readonly place: () => number | undefined
  readonly retenirPlace: (id: number) => void
  /** The address of the list as I left it, to come back to. */
  readonly adresse: () => Readonly<Record<string, unknown>>
  readonly retenirAdresse: (recherche: Readonly<Record<string, unknown>>) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Holds the queue that I work through, outside React: reading it costs nothing to who does not draw it. */
export function createMagasinFile(): MagasinFile {
  let queue: Figee | undefined
  let ranks: ReadonlyMap<number, number> | undefined
  let here: number | undefined
  let address: Readonly<Record<string, unknown>> = {}
  const listeners = new Set<() => void>()
  const position = (id: number): number | undefined => {
    // Built at the first question: 100 000 ids are not indexed for who only looks at the list.
    ranks ??= new Map(queue?.ids.map((own, rank) => [own, rank]))
    return ranks.get(id)
  }
  const beside = (step: number) => (id: number) => {
    const at = position(id)
    return at === undefined ? undefined : queue?.ids[at + step]
  }
  return {
    lire: () => queue,
    figer: (ids, filtre, ordre) => {
      queue = { ids, filtre, ordre }
      ranks = undefined
      for (const listener of listeners) listener()
    },
    position,
    suivante: beside(1),
    precedente: beside(-1),
    place: () => here,
    retenirPlace: (id) => {
      here = id
    },
    adresse: () => address,
    retenirAdresse: (recherche) => {
      address = recherche
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * Where to stand in `apres` when I come back: on `place`, or when it has left the queue, on the first of those that followed it in `avant`.
 * 0 when none is left.
 */
export function retrouverPlace(place: number | undefined, avant: readonly number[], apres: readonly number[]): number {
  if (place === undefined) return 0
  const ranks = new Map(apres.map((id, rank) => [id, rank]))
  const from = Math.max(0, avant.indexOf(place))
  const kept = [place, ...avant.slice(from)].find((id) => ranks.has(id))
  return kept === undefined ? Math.min(from, Math.max(0, apres.length - 1)) : (ranks.get(kept) ?? 0)
}
