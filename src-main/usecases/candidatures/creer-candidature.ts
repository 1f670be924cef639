import { getCampagneActive } from '#main/database/queries/bureau.ts'
import { getCandidat, type Candidat } from '#main/database/queries/candidats.ts'
import { countCandidatures, findCandidatureA, insertCandidature } from '#main/database/queries/candidatures.ts'
import { getFormation } from '#main/database/queries/formations.ts'
import { recompterPieces } from '#main/database/queries/pieces.ts'
import type { Coordonnees, Identite } from '#shared/contract/candidats.ts'
import { numeroCandidature } from '#shared/domain/numero.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { cleDeTri, creerCandidat, indexerCandidature } from '../candidats/enregistrer-candidat.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'

export interface NouvelleCandidature {
  readonly formationId: number
  /** A person already known; otherwise `identite` and `coordonnees` make a new one. */
  readonly candidatId?: number | undefined
  readonly identite?: Identite | undefined
  readonly coordonnees?: Coordonnees | undefined
}

function candidatDe(ctx: Context, campagneId: number, input: NouvelleCandidature): Candidat {
  if (input.candidatId !== undefined) return trouve(getCandidat(ctx.db, input.candidatId), 'candidat')
  const { identite, coordonnees } = input
  if (identite === undefined || coordonnees === undefined) throw new DomainError('SAISIE_INVALIDE', { champ: 'candidat', raison: 'vide' })
  return creerCandidat(ctx, campagneId, { identite, coordonnees })
}

/** Throws DOUBLON when this person already applies to this formation (domain.md §3.5). */
function refuserDoublon(ctx: Context, candidat: Candidat, formationId: number): void {
  const other = findCandidatureA(ctx.db, candidat.id, formationId)
  if (other !== undefined) throw new DomainError('DOUBLON', { quoi: 'candidature', valeur: other.numero })
}

/** A candidature typed from paper, by staff, so without the candidates' dates and quota (domain.md §3.5). It waits for its dossier. */
export function creerCandidature(ctx: Context, input: NouvelleCandidature): { id: number; numero: string } {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_FEN_CAND')
    const campagne = trouve(getCampagneActive(ctx.db), 'campagne')
    const { formation, commission } = trouve(getFormation(ctx.db, input.formationId), 'formation')
    const candidat = candidatDe(ctx, campagne.id, input)
    refuserDoublon(ctx, candidat, formation.id)
    const numero = numeroCandidature(candidat.numeroDossier, countCandidatures(ctx.db, candidat.id) + 1)
    const maintenant = ctx.maintenant()
    const id = insertCandidature(ctx.db, {
      candidatId: candidat.id, formationId: formation.id, campagneId: campagne.id, numero, traitement: formation.traitement, creeeLe: maintenant, modifieeLe: maintenant,
      commissionId: commission.id, mode: formation.mode, nomTri: cleDeTri(candidat.nom, candidat.prenom), formationTri: formation.libelleTri, limiteLe: formation.limiteLe,
    })
    recompterPieces(ctx.db, id, maintenant)
    indexerCandidature(ctx, candidat, { id, numero })
    ctx.journaliser({ acte: 'creer_candidature', sujet: 'candidature', sujetId: id, candidatureId: id, donnees: { numero, formation: formation.code } })
    ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [id] })
    return { id, numero }
  })
}
