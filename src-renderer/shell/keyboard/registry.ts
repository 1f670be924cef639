import type { Scope } from './action.ts'

export interface Registry {
  readonly add: (scope: Scope) => () => void
  readonly touch: () => void
  readonly scopes: () => readonly Scope[]
  /** Changes at each registration, for `useSyncExternalStore`. */
  readonly version: () => number
  readonly subscribe: (listener: () => void) => () => void
}

/** Holds the scopes of the mounted components. Kept outside React's state: a registration redraws only who listens. */
export function createRegistry(): Registry {
  const scopes = new Set<Scope>()
  const listeners = new Set<() => void>()
  let version = 0
  const touch = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  return {
    add: (scope) => {
      scopes.add(scope)
      touch()
      return () => {
        scopes.delete(scope)
        touch()
      }
    },
    touch,
    scopes: () => [...scopes],
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
