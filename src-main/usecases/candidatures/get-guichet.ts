import { getAvisCourant } from '#main/database/queries/avis.ts'
import { getDossier } from '#main/database/queries/candidatures.ts'
import { listCourrielsDe } from '#main/database/queries/courriels.ts'
import { listPiecesDemandees } from '#main/database/queries/pieces.ts'
import type { GuichetView } from '#shared/contract/candidatures.ts'
import { dateLocale } from '#shared/domain/dates.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'

/** What may be said aloud at the counter: no note, nobody else, and an avis only once it is validated (domain.md §10.1.2). */
export function getGuichet(ctx: Context, input: { id: number }): GuichetView {
  exigerDroit(ctx, 'GEST_CANDIDATURE')
  const { candidature, candidat, formation, commission } = trouve(getDossier(ctx.db, input.id), 'candidature')
  const avis = candidature.avisEtat === 'valide' ? getAvisCourant(ctx.db, input.id) : undefined
  const dernier = listCourrielsDe(ctx.db, input.id).find((courriel) => courriel.partiLe !== null)
  return {
    numero: candidature.numero, nom: candidat.nom, prenom: candidat.prenom, naissanceLe: candidat.naissanceLe, formation: formation.libelle, dossier: candidature.dossier,
    recuLe: candidature.recuLe, limiteLe: candidature.limiteLe,
    pieces: listPiecesDemandees(ctx.db, input.id).map(({ libelle, statut, commentaire }) => ({ libelle, statut: statut ?? 'en_attente', commentaire: statut === 'refusee' ? (commentaire ?? '') : '' })),
    avis: avis?.type ?? 'aucun', avisLe: avis?.valideLe == null ? null : dateLocale(avis.valideLe, ctx.fuseau), reponse: candidature.reponse,
    dernierCourrielLe: dernier?.partiLe ?? null, adresseRetour: commission.adresse,
  }
}
