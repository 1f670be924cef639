import { createContext } from 'react'

/** How keys are written, by their combination name: `{ escape: 'Échap', space: 'Espace' }`. */
export type KeyNames = Readonly<Record<string, string>>

const GLYPHS: KeyNames = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: '⇧',
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: '␣',
  backspace: '⌫',
  delete: 'Del',
  tab: '⇥',
  pageup: 'PgUp',
  pagedown: 'PgDn',
}

/** The user's names for keys, laid over the signs. */
export const KeyNamesContext = createContext<KeyNames>({})

/** Splits `ctrl++`, `+` and `shift+arrowdown` alike: the key is what follows the last plus that separates. */
export function splitCombo(combo: string): { readonly modifiers: readonly string[]; readonly key: string } {
  const cut = combo.length < 3 ? -1 : combo.lastIndexOf('+', combo.length - 2)
  if (cut <= 0) return { modifiers: [], key: combo }
  return { modifiers: combo.slice(0, cut).split('+'), key: combo.slice(cut + 1) }
}

/** `ctrl+shift+z` as the caps to draw: `['Ctrl', '⇧', 'Z']`. */
export function capsOf(combo: string, names: KeyNames): readonly string[] {
  const { modifiers, key } = splitCombo(combo)
  return [...modifiers, key].map((part) => names[part] ?? GLYPHS[part] ?? part.toUpperCase())
}
