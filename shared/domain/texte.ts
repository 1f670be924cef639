/** Letters that Unicode does not decompose and SQLite's tokenizer does not fold (performance.md §1, "accents trap"). */
const FOLDS: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ð: 'd', ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't', ĸ: 'k', ſ: 's', ə: 'e' }

const FOLDABLE = new RegExp(`[${Object.keys(FOLDS).join('')}]`, 'g')
const SEPARATORS = /[^\p{L}\p{N}]+/gu

/** Lower case, without accents, Ł Đ ø œ ß folded, every run of anything else as one space: the key under which names are found and sorted. */
export function plier(texte: string): string {
  const base = texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return base.replace(FOLDABLE, (letter) => FOLDS[letter] ?? letter).normalize('NFD').replace(/\p{M}/gu, '').replace(SEPARATORS, ' ').trim()
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/

/** True when a text holds a control character, a lone surrogate or a bidirectional override: none has a place in a name or a comment. */
export const aControle = (texte: string): boolean => CONTROLS.test(texte) || /[\u202A-\u202E\u2066-\u2069]/.test(texte) || !texte.isWellFormed()
