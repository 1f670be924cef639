import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

export interface ColorSchemeSetting extends MantineColorSchemeManager {
  /** Tells Mantine that the setting changed elsewhere (another window, another gestionnaire). */
  readonly receive: (value: MantineColorScheme) => void
}

/**
 * Mantine's colour scheme fed by a setting of ours: nothing is kept in localStorage.
 * `save` is called only when the user changes the scheme, never for a value that came through `receive`.
 */
export function createColorSchemeManager(initial: MantineColorScheme, save: (value: MantineColorScheme) => void): ColorSchemeSetting {
  let current = initial
  let notify: ((value: MantineColorScheme) => void) | undefined
  return {
    get: () => current,
    set: (value) => {
      if (value === current) return
      current = value
      save(value)
    },
    subscribe: (onUpdate) => {
      notify = onUpdate
    },
    unsubscribe: () => {
      notify = undefined
    },
    clear: () => undefined,
    receive: (value) => {
      if (value === current) return
      current = value
      notify?.(value)
    },
  }
}
