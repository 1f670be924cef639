import { splitCombo } from '../../ui/key-names.ts'

/** The part of a KeyboardEvent that shortcuts look at. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
  readonly altGraph?: boolean
}

const ALIASES: Readonly<Record<string, string>> = { ' ': 'space', esc: 'escape', del: 'delete', return: 'enter', up: 'arrowup', down: 'arrowdown', left: 'arrowleft', right: 'arrowright' }
const ORDER = ['ctrl', 'alt', 'shift'] as const
const SILENT = new Set(['Dead', 'Process', 'Unidentified', 'Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

function isLetter(key: string): boolean {
  return key.length === 1 && key.toLowerCase() !== key.toUpperCase()
}

function join(modifiers: ReadonlySet<string>, key: string): string {
  return [...ORDER.filter((name) => modifiers.has(name)), key].join('+')
}

/**
 * The one spelling of a combination. Shift is dropped before a sign or a digit: whether `/` or `1` needs it
 * depends on the keyboard (AZERTY), not on the user's intent.
 */
export function normalizeCombo(combo: string): string {
  const { modifiers, key } = splitCombo(combo.toLowerCase())
  const named = ALIASES[key] ?? key
  const kept = new Set(modifiers.map((name) => (name === 'meta' || name === 'cmd' || name === 'mod' ? 'ctrl' : name)))
  if (named.length === 1 && !isLetter(named)) kept.delete('shift')
  return join(kept, named)
}

function modifiersOf(press: KeyPress): Set<string> {
  const modifiers = new Set<string>()
  // Windows reports AltGr as Ctrl+Alt: the sign it writes is what was meant.
  const altGraph = press.altGraph === true && press.key.length === 1
  if ((press.ctrlKey || press.metaKey) && !altGraph) modifiers.add('ctrl')
  if (press.altKey && !altGraph) modifiers.add('alt')
  if (press.shiftKey) modifiers.add('shift')
  return modifiers
}

/**
 * The combinations that a key press may stand for, best first. The second reading is the digit printed on the
 * key: on AZERTY it comes without Shift as `&`, `é`… and is still "1", "2"… to the user.
 */
export function combosOf(press: KeyPress): readonly string[] {
  if (SILENT.has(press.key)) return []
  const modifiers = modifiersOf(press)
  const first = normalizeCombo(join(modifiers, press.key === '+' ? '+' : press.key))
  const digit = /^Digit(\d)$/.exec(press.code)?.[1]
  if (digit === undefined || press.shiftKey || press.altGraph === true || digit === press.key) return [first]
  return [first, join(modifiers, digit)]
}

/** True for `v` or `?`, false for `ctrl+z`, `escape` and the arrows. */
export function isSingleCharacter(combo: string): boolean {
  const { modifiers, key } = splitCombo(normalizeCombo(combo))
  return key.length === 1 && !modifiers.includes('ctrl') && !modifiers.includes('alt')
}

const EDITING = /^(ctrl\+(shift\+)?(a|c|v|x|z|y|b|i|u|backspace|delete|home|end|arrow\w+)|alt\+(backspace|arrow\w+))$/

/** Whether a combination may act while the user types: it has a modifier that text editing does not use, or leaves. */
export function actsWhileTyping(combo: string): boolean {
  if (combo === 'escape' || /^f\d+$/.test(combo)) return true
  return /^(ctrl|alt)\+/.test(combo) && !EDITING.test(combo)
}
