/** A door that is open: what to print, and how it ends. */
export interface Opened {
  lines: readonly [string, string]
  /** Resolves with an exit code when the door closes by itself (its window was closed, its process died). */
  ended: Promise<number>
  close(): Promise<void>
}

/** A door that did not open, with the reason to tell. */
export interface NotOpened {
  why: string
}
