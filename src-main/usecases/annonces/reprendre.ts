import { getCourriel, listCourrielsDeLActe, updateCourriel, type ActeAnnonce, type Courriel } from '#main/database/queries/courriels.ts'
import { listLettresParId, updateLettre, type Lettre } from '#main/database/queries/lettres.ts'
import type { AnnoncesReprises, EtatAnnonce } from '#shared/domain/avis.ts'
import { ajouterMinutes } from '#shared/domain/dates.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'

const EN_ATTENTE = new Set(['en_attente', 'a_reessayer'])
const SANS_EFFET = new Set(['brouillon', 'annule', 'refuse'])

const estParti = ({ statut }: Courriel): boolean => !EN_ATTENTE.has(statut) && !SANS_EFFET.has(statut)
const estSortie = ({ imprimeeLe, posteeLe }: Lettre): boolean => imprimeeLe !== null || posteeLe !== null

/** Where stands what an act announced, given its letters that were not set aside. */
export function etatAnnonce(ctx: Pick<Context, 'db'>, acte: ActeAnnonce, lettres: readonly Lettre[]): EtatAnnonce {
  const courriels = listCourrielsDeLActe(ctx.db, acte)
  if (courriels.some(estParti) || lettres.some(estSortie)) return 'partie'
  return lettres.length > 0 || courriels.some(({ statut }) => EN_ATTENTE.has(statut)) ? 'en_attente' : 'aucune'
}

/** True when it waited and is now a draft. Throws DEJA_PARTI. */
function reprendreCourriel(ctx: Context, courriel: Courriel): boolean {
  if (SANS_EFFET.has(courriel.statut)) return false
  const back = EN_ATTENTE.has(courriel.statut) && updateCourriel(ctx.db, courriel.id, courriel.version, { statut: 'brouillon', partLe: null })
  if (!back) throw new DomainError('DEJA_PARTI', { quoi: 'courriel' })
  ctx.journaliser({ acte: 'annuler_envoi', sujet: 'courriel', sujetId: courriel.id, candidatureId: courriel.candidatureId, donnees: { code: courriel.code } })
  return true
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

/** Takes back what an act was about to send: its waiting courriels become drafts, its letters are set aside. Answers which. Throws DEJA_PARTI, and then nothing is undone. */
export function reprendreAnnonces(ctx: Context, acte: ActeAnnonce, lettres: readonly Lettre[]): AnnoncesReprises {
  const courriels = listCourrielsDeLActe(ctx.db, acte)
  const repris = courriels.filter((courriel) => reprendreCourriel(ctx, courriel))
  for (const lettre of lettres) annulerLettre(ctx, lettre)
  if (courriels.length > 0) ctx.annoncer({ type: 'courriels_changes', courrielIds: courriels.map((courriel) => courriel.id) })
  return { courriels: repris.map(({ id }) => id), lettres: lettres.map(({ id }) => id) }
}

function rendreCourriel(ctx: Context, id: number): void {
  const courriel = getCourriel(ctx.db, id)
  if (courriel?.statut !== 'brouillon') return
  updateCourriel(ctx.db, id, courriel.version, { statut: 'en_attente', partLe: ajouterMinutes(ctx.maintenant(), ctx.reglages.delaiEnvoiMinutes), essais: 0 })
  ctx.journaliser({ acte: 'remettre_en_file', sujet: 'courriel', sujetId: id, candidatureId: courriel.candidatureId, donnees: { code: courriel.code } })
}

function rendreLettre(ctx: Context, lettre: Lettre): void {
  if (lettre.statut !== 'annulee') return
  updateLettre(ctx.db, lettre.id, lettre.version, { statut: lettre.sha256 === null ? 'a_produire' : 'emise', annuleeLe: null })
  ctx.journaliser({ acte: 'preparer_lettre', sujet: 'lettre', sujetId: lettre.id, candidatureId: lettre.candidatureId, donnees: { genre: lettre.genre } })
}

/** Gives back what `reprendreAnnonces` took: the same courriels wait their whole delay again, the same letters are in force. A draft given up since stays so. */
export function rendreAnnonces(ctx: Context, { courriels, lettres }: AnnoncesReprises): void {
  for (const id of courriels) rendreCourriel(ctx, id)
  for (const lettre of listLettresParId(ctx.db, lettres)) rendreLettre(ctx, lettre)
  if (courriels.length > 0) ctx.annoncer({ type: 'courriels_changes', courrielIds: [...courriels] })
  if (lettres.length > 0) ctx.annoncer({ type: 'lettres_changees', lettreIds: [...lettres] })
  ctx.mail.reveiller()
  ctx.lettres.produire()
}
