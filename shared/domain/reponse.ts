import type { Droit } from './droit.ts'
import type { Machine } from './machine.ts'

/** eCandidat: `temAccept` null, true, false. */
export const STATUTS_REPONSE = ['aucune', 'confirmee', 'desistee'] as const
export type StatutReponse = (typeof STATUTS_REPONSE)[number]

/** A candidat may withdraw at any moment, before any avis too (decision 25); he confirms a validated favourable avis. */
export const REPONSE_MACHINE = {
  confirmer: { from: ['aucune'], to: 'confirmee', droit: 'GEST_FEN_CAND', requires: ['favorable_valide'] },
  desister: { from: ['aucune', 'confirmee'], to: 'desistee', droit: 'GEST_FEN_CAND' },
  annulerReponse: { from: ['confirmee', 'desistee'], to: 'aucune', droit: 'GEST_FEN_CAND' },
} as const satisfies Machine<StatutReponse, Droit>

export type ActeReponse = keyof typeof REPONSE_MACHINE

export const CANAUX_REPONSE = ['telephone', 'poste', 'courriel', 'guichet'] as const
export type CanalReponse = (typeof CANAUX_REPONSE)[number]
