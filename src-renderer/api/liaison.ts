import { useSyncExternalStore } from 'react'

let enLigne = true
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Told by whoever last heard, or failed to hear, the core: the event stream and every call. */
export function direLiaison(value: boolean): void {
  if (value === enLigne) return
  enLigne = value
  for (const listener of listeners) listener()
}

export const estEnLigne = (): boolean => enLigne

/** Calls back when the core is heard again after a silence. */
export const auRetourEnLigne = (run: () => void): (() => void) => subscribe(() => enLigne && run())

/** Whether the window hears the core now. */
export const useEnLigne = (): boolean => useSyncExternalStore(subscribe, estEnLigne)
