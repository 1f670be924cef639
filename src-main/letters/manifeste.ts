import { createHash } from 'node:crypto'

/** One line of the list that goes with exported letters. */
export interface LigneManifeste {
  readonly nom: string
  readonly numero: string
  readonly candidat: string
  readonly formation: string
  readonly emiseLe: string
  readonly sha256: string
  readonly tailleOctets: number
}

const COLONNES = ['fichier', 'numero', 'candidat', 'formation', 'emise_le', 'octets', 'sha256', 'etat']

/** Quoted when needed; a leading = + - @ would be a formula for a spreadsheet. */
const cellule = (valeur: string | number): string => {
  const texte = /^[=+\-@\t]/.test(String(valeur)) ? `'${valeur}` : String(valeur)
  return /[";\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte
}

/** What was exported and what is missing, as a table that a spreadsheet opens: UTF-8 with its mark, semicolons. */
export function ecrireManifeste(lignes: readonly LigneManifeste[], manquants: ReadonlySet<string>): Uint8Array {
  const rangees = lignes.map((ligne) => [ligne.nom, ligne.numero, ligne.candidat, ligne.formation, ligne.emiseLe, ligne.tailleOctets, ligne.sha256, manquants.has(ligne.nom) ? 'manquante' : 'ecrite'])
  return Buffer.from(`\uFEFF${[COLONNES, ...rangees].map((rangee) => rangee.map(cellule).join(';')).join('\r\n')}\r\n`)
}

/** The same selection has the same list, whose name nobody else uses. */
export const nomManifeste = (lignes: readonly LigneManifeste[]): string =>
  `manifeste-${createHash('sha256').update(lignes.map(({ sha256 }) => sha256).join('\n')).digest('hex').slice(0, 8)}.csv`
