import { insertReponse, listReponses } from '#main/database/queries/avis.ts'
import { getDossier, updateCandidature } from '#main/database/queries/candidatures.ts'
import { listLettresDeLaReponse } from '#main/database/queries/lettres.ts'
import type { ReponseView } from '#shared/contract/avis.ts'
import { dateLongue } from '#shared/domain/dates-ecrites.ts'
import { REPONSE_MACHINE, type ActeReponse, type CanalReponse } from '#shared/domain/reponse.ts'
import { ANNONCES, enregistrerAnnonce, rediger } from '../annonces/annoncer.ts'
import { reprendreAnnonces } from '../annonces/reprendre.ts'
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

/** Undoing an answer takes back the receipt of the one that counts, or refuses once it left (decision 21). Throws DEJA_PARTI. */
function reprendreAccuse(ctx: Context, candidatureId: number): void {
  const [derniere] = listReponses(ctx.db, candidatureId)
  if (derniere !== undefined) reprendreAnnonces(ctx, { reponseId: derniere.id }, listLettresDeLaReponse(ctx.db, derniere.id))
}

function accuser(ctx: Context, candidatureId: number, reponseId: number, reponse: Reponse): void {
  if (!reponse.annoncer || reponse.acte === 'annulerReponse') return
  const sujet = sujetDe(ctx, trouve(getDossier(ctx.db, candidatureId), 'candidature'))
  const code = reponse.acte === 'confirmer' ? ANNONCES.confirmee : ANNONCES.desistee
  enregistrerAnnonce(ctx, sujet, code, rediger(ctx, sujet, code, { 'reponse.date': dateLongue(reponse.date, sujet.langue) }), { reponseId })
}

/**
 * Records what the candidat said, by phone, by post, by e-mail or at the counter: a confirmation of a validated favourable avis, or a withdrawal
 * at any moment, before any avis too (decision 25). Each answer is a new line; the last one counts. Undoing it takes its receipt back: DEJA_PARTI once
 * it left.
 */
export function repondre(ctx: Context, input: Reponse): ReponseView {
  exigerPasFuture(ctx, input.date)
  return ctx.ecrire(() => {
    const { candidature } = trouve(getDossier(ctx.db, input.candidatureId), 'candidature')
    const faits = new Set(candidature.avis === 'favorable' && candidature.avisEtat === 'valide' ? ['favorable_valide'] : [])
    const statut = exigerActe(REPONSE_MACHINE, input.acte, { statut: candidature.reponse, droits: ctx.moi.droits, faits })
    const { candidatureId, date, canal, motif } = input
    if (input.acte === 'annulerReponse') reprendreAccuse(ctx, candidatureId)
    const id = insertReponse(ctx.db, { candidatureId, statut, date, canal, motif, saisiLe: ctx.maintenant(), saisiPar: ctx.moi.id })
    updateCandidature(ctx.db, candidatureId, { reponse: statut }, ctx.maintenant())
    ctx.journaliser({ acte: JOURNAL[input.acte], sujet: 'reponse', sujetId: id, candidatureId, donnees: { de: candidature.reponse, a: statut, date, canal }, texte: motif || undefined })
    ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [candidatureId] })
    accuser(ctx, candidatureId, id, input)
    return trouve(listReponses(ctx.db, candidatureId).find((reponse) => reponse.id === id), 'reponse')
  })
}
