import { insertReponse, listReponses } from '#main/database/queries/avis.ts'
import { getDossier, updateCandidature } from '#main/database/queries/candidatures.ts'
import type { ReponseView } from '#shared/contract/avis.ts'
import { dateLongue } from '#shared/domain/dates-ecrites.ts'
import { REPONSE_MACHINE, type ActeReponse, type CanalReponse } from '#shared/domain/reponse.ts'
import { ANNONCES, enregistrerAnnonce, rediger } from '../annonces/annoncer.ts'
import { sujetDe } from '../annonces/valeurs.ts'
import type { Context } from '../context.ts'
import { exigerActe, exigerPasFuture, trouve } from '../exiger.ts'

export interface Reponse {
  readonly candidatureId: number
  readonly acte: ActeReponse
  readonly date: string
  readonly canal: CanalReponse
  readonly motif: string
  readonly annoncer: boolean
}

const JOURNAL: Readonly<Record<ActeReponse, string>> = { confirmer: 'confirmer', desister: 'desister', annulerReponse: 'annuler_reponse' }

function accuser(ctx: Context, candidatureId: number, reponse: Reponse): void {
  if (!reponse.annoncer || reponse.acte === 'annulerReponse') return
  const sujet = sujetDe(ctx, trouve(getDossier(ctx.db, candidatureId), 'candidature'))
  const code = reponse.acte === 'confirmer' ? ANNONCES.confirmee : ANNONCES.desistee
  enregistrerAnnonce(ctx, sujet, code, rediger(ctx, sujet, code, { 'reponse.date': dateLongue(reponse.date, sujet.langue) }), {})
}

/**
 * Records what the candidat said, by phone, by post, by e-mail or at the counter: a confirmation of a validated favourable avis, or a withdrawal
 * at any moment, before any avis too (decision 25). Each answer is a new line; the last one counts.
 */
export function repondre(ctx: Context, input: Reponse): ReponseView {
  exigerPasFuture(ctx, input.date)
  return ctx.ecrire(() => {
    const { candidature } = trouve(getDossier(ctx.db, input.candidatureId), 'candidature')
    const faits = new Set(candidature.avis === 'favorable' && candidature.avisEtat === 'valide' ? ['favorable_valide'] : [])
    const statut = exigerActe(REPONSE_MACHINE, input.acte, { statut: candidature.reponse, droits: ctx.moi.droits, faits })
    const { candidatureId, date, canal, motif } = input
    const id = insertReponse(ctx.db, { candidatureId, statut, date, canal, motif, saisiLe: ctx.maintenant(), saisiPar: ctx.moi.id })
    updateCandidature(ctx.db, candidatureId, { reponse: statut }, ctx.maintenant())
    ctx.journaliser({ acte: JOURNAL[input.acte], sujet: 'reponse', sujetId: id, candidatureId, donnees: { de: candidature.reponse, a: statut, date, canal }, texte: motif || undefined })
    ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [candidatureId] })
    accuser(ctx, candidatureId, input)
    return trouve(listReponses(ctx.db, candidatureId).find((reponse) => reponse.id === id), 'reponse')
  })
}
