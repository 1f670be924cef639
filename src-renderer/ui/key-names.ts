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

/** `ctrl+shift+z` as the caps to draw: `['Ctrl', '⇧', 'Z']`. */
export function capsOf(combo: string, names: KeyNames): readonly string[] {
  const cut = combo.lastIndexOf('+', combo.length - 2)
  const parts = cut < 0 ? [combo] : [...combo.slice(0, cut).split('+'), combo.slice(cut + 1)]
  return parts.map((part) => names[part] ?? GLYPHS[part] ?? part.toUpperCase())
}
