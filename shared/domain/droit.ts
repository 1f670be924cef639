/** The 23 droits of eCandidat (domain.md §6.9), in its order. A profile gives some of them to a gestionnaire. */
export const DROITS = [
  'PARAMETRAGE', 'STATISTIQUES', 'GEST_COMMISSION', 'GEST_PJ', 'GEST_FORMULAIRE', 'GEST_QUESTION', 'GEST_FORMATION', 'GEST_CANDIDATURE',
  'GEST_PARAM_CC', 'GEST_FEN_CAND', 'GEST_POST_IT', 'EDIT_TYPTRAIT', 'VALID_TYPTRAIT', 'EDIT_STATUT_DOSSIER', 'EDIT_AVIS', 'VALID_AVIS',
  'VISU_HISTO_AVIS', 'GEST_NUM_OPI', 'GEST_TAG', 'GEST_DAT_CONFIRM', 'GEST_DAT_RETOUR', 'GEST_REGIME', 'GEST_MONTANT',
] as const

export type Droit = (typeof DROITS)[number]

const CONFIGURATION: readonly Droit[] = ['PARAMETRAGE', 'GEST_COMMISSION', 'GEST_PJ', 'GEST_FORMULAIRE', 'GEST_QUESTION', 'GEST_FORMATION', 'GEST_PARAM_CC']
const VALIDATION: readonly Droit[] = ['VALID_AVIS', 'VALID_TYPTRAIT']

const without = (removed: readonly Droit[]): readonly Droit[] => DROITS.filter((droit) => !removed.includes(droit))

/** What a new gestionnaire may be given in one gesture: everything, the daily work without validation and settings, or reading only. */
export const PROFILS = {
  responsable: DROITS,
  gestionnaire: without(CONFIGURATION),
  saisie: without([...CONFIGURATION, ...VALIDATION]),
  consultation: ['GEST_CANDIDATURE', 'STATISTIQUES'],
} as const satisfies Record<string, readonly Droit[]>

export const PROFIL_CODES = ['responsable', 'gestionnaire', 'saisie', 'consultation'] as const satisfies readonly (keyof typeof PROFILS)[]
export type Profil = (typeof PROFIL_CODES)[number]
