import type { StructureDemo } from '../structure.ts'
import { STRUCTURE } from '../structure.ts'
import type { FormationDemo } from '../structure/formations.ts'

/** What becomes of a dossier in the demonstration. The three middle ones are *réceptionné*. */
export type Sort = 'attendue' | 'a_pointer' | 'en_cours' | 'a_declarer' | 'incomplete' | 'complete'

/** One formation in the season: when it closes, its jury, its results (days from today), and how many dossiers stand where. */
export interface LigneSaison {
  readonly formation: FormationDemo
  readonly retour: number
  readonly jury: number
  readonly publication: number
  readonly confirmation: number
  readonly completes: number
  readonly incompletes: number
  readonly recues: number
  readonly attendues: number
}

type Chiffres = readonly [retour: number, jury: number, publication: number, confirmation: number, completes: number, incompletes: number, recues: number, attendues: number]

/** Four juries are over, six formations receive at full speed, two have just opened. */
const CHIFFRES: Readonly<Record<string, Chiffres>> = {
  'M1-INFO-GL': [-45, -9, -2, 12, 27, 4, 2, 1],
  'M1-PSY-DEV': [-43, -8, -1, 13, 25, 3, 2, 1],
  'M1-DROIT-PUB': [-40, -2, 6, 20, 19, 3, 1, 0],
  'M1-ARCHIVES': [-40, -7, 14, 28, 15, 3, 1, 0],
  'M1-MATH-STAT': [6, 30, 40, 54, 4, 4, 12, 4],
  'M1-ESS': [12, 32, 42, 56, 6, 6, 24, 4],
  'M1-BIO-LITT': [9, 31, 41, 55, 4, 4, 11, 4],
  'LP-ANALYSES': [13, 34, 44, 58, 3, 3, 16, 5],
  'L3-DROIT': [16, 38, 48, 62, 4, 5, 16, 6],
  'L3-INFO': [16, 38, 48, 62, 3, 4, 12, 4],
  'L3-BIO': [26, 47, 57, 71, 0, 1, 7, 4],
  'DU-TRAD': [30, 49, 59, 73, 0, 1, 8, 4],
}

export const formationDe = (structure: StructureDemo, code: string): FormationDemo => {
  const trouvee = structure.formations.find((formation) => formation.code === code)
  if (trouvee === undefined) throw new RangeError(`There is no formation ${code}`)
  return trouvee
}

export const SAISON: readonly LigneSaison[] = Object.entries(CHIFFRES).map(([code, [retour, jury, publication, confirmation, completes, incompletes, recues, attendues]]) => ({
  formation: formationDe(STRUCTURE, code), retour, jury, publication, confirmation, completes, incompletes, recues, attendues,
}))

/** Candidatures of one office, and the people who made them. */
export const NOMBRE_CANDIDATURES = SAISON.reduce((somme, { completes, incompletes, recues, attendues }) => somme + completes + incompletes + recues + attendues, 0)
export const NOMBRE_PERSONNES = 245
/** Dossiers received for more than ten days without an answer. */
export const NOMBRE_EN_RETARD = 7
