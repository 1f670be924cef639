/** What the prefetcher knows of a document, as far as its plan is concerned. */
export interface Held {
  readonly key: string
  /** A viewer shows it: it is not the prefetcher's to close, and its picture may be on the screen. */
  readonly leased: boolean
  readonly opened: boolean
  readonly drawn: boolean
  /** It cannot be shown: there is nothing more to do for it. */
  readonly failed: boolean
}

export interface Job {
  readonly key: string
  readonly step: 'open' | 'draw'
}

/** The keys to keep, in order: the first `capacity` distinct ones that are asked for. */
export function keptKeys(wanted: readonly string[], capacity: number): readonly string[] {
  return [...new Set(wanted)].slice(0, capacity)
}

/** The documents to close: neither kept nor shown. */
export function keysToClose(held: readonly Held[], kept: readonly string[]): readonly string[] {
  return held.filter(({ key, leased }) => !leased && !kept.includes(key)).map(({ key }) => key)
}

/** The next thing to do ahead, one at a time: the first document wanted is opened, then drawn, before the second is touched. */
export function nextJob(kept: readonly string[], held: readonly Held[]): Job | undefined {
  for (const key of kept) {
    const state = held.find((one) => one.key === key)
    if (!state?.opened && !state?.failed) return { key, step: 'open' }
    if (!state.drawn && !state.failed && !state.leased) return { key, step: 'draw' }
  }
  return undefined
}
