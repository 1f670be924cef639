import { listCourrielsDeLActe, updateCourriel, type Courriel } from '#main/database/queries/courriels.ts'
import { updateLettre, type Lettre } from '#main/database/queries/lettres.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import type { LienAnnonce } from './annoncer.ts'

const EN_ATTENTE = new Set(['en_attente', 'a_reessayer'])
const SANS_EFFET = new Set(['brouillon', 'annule', 'refuse'])

function reprendreCourriel(ctx: Context, courriel: Courriel): void {
  if (SANS_EFFET.has(courriel.statut)) return
  const back = EN_ATTENTE.has(courriel.statut) && updateCourriel(ctx.db, courriel.id, courriel.version, { statut: 'brouillon', partLe: null })
  if (!back) throw new DomainError('DEJA_PARTI', { quoi: 'courriel' })
  ctx.journaliser({ acte: 'annuler_envoi', sujet: 'courriel', sujetId: courriel.id, candidatureId: courriel.candidatureId, donnees: { code: courriel.code } })
}

/** Sets a letter aside: its bytes are kept and its number never serves again. Throws DEJA_PARTI once it was printed or posted (decision 21). */
export function annulerLettre(ctx: Context, lettre: Lettre): void {
  if (lettre.posteeLe !== null) throw new DomainError('DEJA_PARTI', { quoi: 'lettre_postee' })
  if (lettre.imprimeeLe !== null) throw new DomainError('DEJA_PARTI', { quoi: 'lettre_imprimee' })
  if (lettre.statut === 'annulee') return
  if (!updateLettre(ctx.db, lettre.id, lettre.version, { statut: 'annulee', annuleeLe: ctx.maintenant() })) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })
  ctx.journaliser({ acte: 'annuler_lettre', sujet: 'lettre', sujetId: lettre.id, candidatureId: lettre.candidatureId, donnees: { genre: lettre.genre } })
  ctx.annoncer({ type: 'lettres_changees', lettreIds: [lettre.id] })
}

/** Takes back what an act was about to send: its waiting courriels become drafts, its letters are set aside. Throws DEJA_PARTI, and then nothing is undone. */
export function reprendreAnnonces(ctx: Context, acte: Pick<LienAnnonce, 'dossierHistoriqueId' | 'avisId'>, lettres: readonly Lettre[]): void {
  const courriels = listCourrielsDeLActe(ctx.db, acte)
  for (const courriel of courriels) reprendreCourriel(ctx, courriel)
  for (const lettre of lettres) annulerLettre(ctx, lettre)
  if (courriels.length > 0) ctx.annoncer({ type: 'courriels_changes', courrielIds: courriels.map((courriel) => courriel.id) })
}
