import { getDossier, updateCandidature, type LigneDossier } from '#main/database/queries/candidatures.ts'
import { getDernierHistorique, getHistorique, marquerHistoriqueAnnule, type Historique } from '#main/database/queries/dossiers.ts'
import { listLettresDeLActe } from '#main/database/queries/lettres.ts'
import { dateLimiteRetour } from '#shared/domain/echeance.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { reprendreAnnonces } from '../annonces/reprendre.ts'

function remettre(ctx: Context, { formation }: LigneDossier, historique: Historique): void {
  const { statutAvant, dateAvant, limiteAvant, recuAvant, cachetAvant, completAvant, incompletAvant } = historique
  const dates = { dossierLe: dateAvant, recuLe: recuAvant, cachetLe: cachetAvant, completLe: completAvant, incompletLe: incompletAvant }
  updateCandidature(ctx.db, historique.candidatureId, { dossier: statutAvant, ...dates, limiteIndividuelleLe: limiteAvant, limiteLe: dateLimiteRetour(formation.limiteLe, limiteAvant) }, ctx.maintenant())
}

/**
 * Undoes the last change of statut: the dossier and all its dates are what they were, its waiting courriel becomes a draft and its letter is set aside. Throws
 * RIEN_A_ANNULER for an earlier change and DEJA_PARTI once something left (decision 21).
 */
export function annulerStatut(ctx: Context, input: { id: number; historiqueId: number }): { id: number } {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'EDIT_STATUT_DOSSIER')
    const ligne = trouve(getDossier(ctx.db, input.id), 'candidature')
    const historique = trouve(getHistorique(ctx.db, input.historiqueId), 'historique')
    if (getDernierHistorique(ctx.db, input.id)?.id !== historique.id) throw new DomainError('RIEN_A_ANNULER', {})
    reprendreAnnonces(ctx, { dossierHistoriqueId: historique.id }, listLettresDeLActe(ctx.db, historique.id))
    remettre(ctx, ligne, historique)
    marquerHistoriqueAnnule(ctx.db, historique.id, ctx.maintenant())
    ctx.journaliser({ acte: 'annuler_statut', sujet: 'candidature', sujetId: input.id, candidatureId: input.id, donnees: { de: historique.statut, a: historique.statutAvant } })
    ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [input.id] })
    return { id: input.id }
  })
}
