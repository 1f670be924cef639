/** The 23 letters of the rectorat's key: no I, no O, no Q (domain.md §3.1). */
const CLE_BEA = 'ABCDEFGHJKLMNPRSTUVWXYZ'

const SAME_DIGITS = /^(\d)\1{9}/
const ALL_LETTERS = /^[A-Z]{10}/

function estBea23(ine: string): boolean {
  if (!/^\d{10}[A-Z]$/.test(ine) || SAME_DIGITS.test(ine)) return false
  return CLE_BEA[Number(ine.slice(0, 10)) % 23] === ine[10]
}

function estNne36(ine: string): boolean {
  if (!/^[0-9A-Z]{10}\d$/.test(ine) || SAME_DIGITS.test(ine) || ALL_LETTERS.test(ine)) return false
  const values = Array.from(ine.slice(0, 10), (character) => Number.parseInt(character, 36))
  const sum = 6 * values.slice(0, 9).reduce((total, value) => total + value, 0) + (values[9] ?? 0)
  return sum % 10 === Number(ine[10])
}

/** INES: 9 digits and 2 letters; only the national service can check it, so its form is enough (domain.md §3.1). */
const estInes = (ine: string): boolean => /^\d{9}[A-Z]{2}$/.test(ine)

export const normaliserIne = (saisie: string): string => saisie.replace(/\s+/g, '').toUpperCase()

/** True for a well-formed INE of any of the three kinds, spaces removed. */
export const estIne = (ine: string): boolean => estInes(ine) || estBea23(ine) || estNne36(ine)
