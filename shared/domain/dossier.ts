import type { Droit } from './droit.ts'
import type { Machine } from './machine.ts'

/** eCandidat: TypeStatut AT, RE, IN, CO. */
export const STATUTS_DOSSIER = ['en_attente', 'receptionne', 'incomplet', 'complet'] as const
export type StatutDossier = (typeof STATUTS_DOSSIER)[number]

/** Something is still to come from the candidat: his deadline counts. A dossier received or complete is in time. */
export const STATUTS_ATTENDUS: readonly StatutDossier[] = ['en_attente', 'incomplet']
export const estAttendu = (statut: StatutDossier): boolean => STATUTS_ATTENDUS.includes(statut)

const FROM_ANY = STATUTS_DOSSIER

/** Staff may set any statut from any other, with its date (domain.md §2.3). Declaring the same statut again changes its date. */
export const DOSSIER_MACHINE = {
  receptionner: { from: FROM_ANY, to: 'receptionne', droit: 'EDIT_STATUT_DOSSIER' },
  declarerComplet: { from: FROM_ANY, to: 'complet', droit: 'EDIT_STATUT_DOSSIER' },
  declarerIncomplet: { from: FROM_ANY, to: 'incomplet', droit: 'EDIT_STATUT_DOSSIER' },
  remettreEnAttente: { from: FROM_ANY, to: 'en_attente', droit: 'EDIT_STATUT_DOSSIER' },
} as const satisfies Machine<StatutDossier, Droit>

export type ActeDossier = keyof typeof DOSSIER_MACHINE

export const MODES_FORMATION = ['courrier', 'dematerialise'] as const
export type ModeFormation = (typeof MODES_FORMATION)[number]

/** eCandidat: TypeTraitement AC, AD, AT. */
export const TRAITEMENTS = ['acces_controle', 'acces_direct', 'en_attente'] as const
export type Traitement = (typeof TRAITEMENTS)[number]

/** Who decides when both systems know the formation (decision 29). */
export const MAITRES = ['pli', 'ecandidat'] as const
export type Maitre = (typeof MAITRES)[number]

/** What silence means after the delay (CRPA L231-1 and its exceptions; decision 26). */
export const REGIMES_SILENCE = ['rejet', 'accord'] as const
export type RegimeSilence = (typeof REGIMES_SILENCE)[number]
