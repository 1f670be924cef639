import type { Droit } from './droit.ts'
import type { Machine } from './machine.ts'

/** eCandidat: TypeAvis FA, DE, LC, LA, PR. */
export const TYPES_AVIS = ['favorable', 'defavorable', 'liste_complementaire', 'liste_attente', 'preselection'] as const
export type TypeAvis = (typeof TYPES_AVIS)[number]

/** What the list shows in its avis column: no avis yet, or the type of the current one. */
export const AVIS_COURANTS = ['aucun', ...TYPES_AVIS] as const
export type AvisCourant = (typeof AVIS_COURANTS)[number]

/** An avis is entered, then validated, by possibly two persons; only the second step is visible and mailed (domain.md §10.1.2). */
export const STATUTS_AVIS = ['saisi', 'valide', 'retire'] as const
export type StatutAvis = (typeof STATUTS_AVIS)[number]

export const AVIS_MACHINE = {
  valider: { from: ['saisi'], to: 'valide', droit: 'VALID_AVIS' },
  retirer: { from: ['saisi'], to: 'retire', droit: 'VISU_HISTO_AVIS' },
  annulerValidation: { from: ['valide'], to: 'saisi', droit: 'VALID_AVIS', requires: ['rien_parti'] },
} as const satisfies Machine<StatutAvis, Droit>

export type ActeAvis = keyof typeof AVIS_MACHINE

/** eCandidat: `TypeDecisionCandidature.commentaire` s(1000), `preselectLieu` s(100). */
export const COMMENTAIRE_AVIS_MAX = 1000
export const LIEU_PRESELECTION_MAX = 100

/** The parts that each type of avis must or may carry (domain.md §2.5). `liste_attente` has none. */
export const PARTIES_AVIS = {
  favorable: { obligatoires: [], possibles: ['reserve'] },
  defavorable: { obligatoires: ['motifId'], possibles: [] },
  liste_complementaire: { obligatoires: ['rang'], possibles: [] },
  liste_attente: { obligatoires: [], possibles: [] },
  preselection: { obligatoires: [], possibles: ['preselectionLe', 'preselectionHeure', 'preselectionLieu'] },
} as const satisfies Record<TypeAvis, { obligatoires: readonly string[]; possibles: readonly string[] }>

/** What a validated avis announced: nothing, courriels and letters that are still here, or something that left and is history. */
export const ETATS_ANNONCE = ['aucune', 'en_attente', 'partie'] as const
export type EtatAnnonce = (typeof ETATS_ANNONCE)[number]

/** The courriels and letters of the avis before that a new one took back: taking the new one back gives them back. */
export interface AnnoncesReprises {
  readonly courriels: readonly number[]
  readonly lettres: readonly number[]
}

/** Which letter a validated avis makes: an admission or a refusal always, the others only for a candidat without e-mail (decision 23). */
export const LETTRE_DE_AVIS = {
  favorable: 'admission',
  defavorable: 'refus',
  liste_complementaire: 'liste_complementaire',
  liste_attente: 'liste_attente',
  preselection: 'preselection',
} as const satisfies Record<TypeAvis, string>
