/** One thing the user can do here and now. Buttons, shortcuts, palette and cheat-sheet all read the same object. */
export interface Action {
  /** Stable over releases: remapped keys are kept under it, e.g. `piece.valider`. */
  readonly id: string
  readonly label: string
  /** Heading in the cheat-sheet and the palette. */
  readonly group: string
  /** Combinations such as `v`, `ctrl+z`, `shift+arrowdown`, `/`; the first one is shown. Empty: palette only. */
  readonly keys: readonly string[]
  readonly enabled?: () => boolean
  readonly run: () => void
  /** A held key repeats the action. Off unless asked: holding V must not validate ten pieces. */
  readonly repeats?: boolean
  /** Kept out of the palette (moving in a list is not a command). */
  readonly hidden?: boolean
}

/** The actions of one mounted component. A scope opened later (deeper) has a higher order and wins. */
export interface Scope {
  readonly order: number
  /** Silences all scopes opened before it, as an open dialog does. */
  readonly exclusive: boolean
  readonly actions: () => readonly Action[]
}

/** What the user chose in the settings: keys by action id, an empty list switching the shortcut off. */
export type KeyOverrides = Readonly<Record<string, readonly string[]>>

export interface KeyPreferences {
  readonly overrides: KeyOverrides
  /** WCAG 2.1.4: shortcuts of a single character can be switched off. */
  readonly singleKeysEnabled: boolean
}
