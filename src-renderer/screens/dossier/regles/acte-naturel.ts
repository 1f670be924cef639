import type { DossierView } from '#shared/contract/candidatures.ts'
import { estControlee } from '#shared/domain/piece.ts'
import { avisCourant } from './avis-courant.ts'

export type ActeNaturel = 'receptionner' | 'declarerComplet' | 'declarerIncomplet' | 'saisirAvis' | 'validerAvis'

export interface Suite {
  readonly acte: ActeNaturel
  /** Nothing is left to check before it: it may take the focus. */
  readonly pret: boolean
}

type Vu = Pick<DossierView, 'dossier' | 'pieces' | 'actes' | 'avis' | 'avisEtat'>

const estEnDefaut = ({ pieces }: Vu): boolean => pieces.some(({ statut, demandee }) => statut === 'refusee' || (statut === 'en_attente' && demandee))

function declaration(dossier: Vu): ActeNaturel | undefined {
  const { pieces } = dossier
  if (dossier.dossier === 'en_attente' && !pieces.some(({ statut }) => estControlee(statut))) return 'receptionner'
  if (estEnDefaut(dossier)) return 'declarerIncomplet'
  return dossier.dossier === 'complet' ? undefined : 'declarerComplet'
}

function avisSuivant(dossier: Vu): ActeNaturel | undefined {
  const { actes, avisEtat } = dossier
  if (avisCourant(dossier)?.actes.includes('valider') === true) return 'validerAvis'
  return avisEtat === 'aucun' && actes.avis.includes('saisir') ? 'saisirAvis' : undefined
}

/** What is usually done next with this dossier, among the acts that are open; `undefined` when nothing is. A proposal: every other act stays in the menu. */
export function acteNaturel(dossier: Vu): Suite | undefined {
  const declare = declaration(dossier)
  const pret = declare === 'receptionner' || !dossier.pieces.some(({ statut }) => statut === 'transmise')
  if (declare !== undefined) return dossier.actes.dossier.includes(declare) ? { acte: declare, pret } : undefined
  const avis = avisSuivant(dossier)
  return avis && { acte: avis, pret }
}
