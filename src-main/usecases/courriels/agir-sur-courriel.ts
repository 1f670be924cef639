import { getCourriel, updateCourriel, type Courriel } from '#main/database/queries/courriels.ts'
import type { CourrielView } from '#shared/contract/courriels.ts'
import { COURRIEL_MACHINE, type ActeCourriel } from '#shared/domain/courriel.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerActe, trouve } from '../exiger.ts'
import { courrielView } from './courriel-view.ts'

export interface CibleCourriel {
  readonly id: number
  /** The version that was seen. */
  readonly version: number
}

export type EffetCourriel = Partial<Pick<Courriel, 'partLe' | 'partiLe' | 'essais' | 'reponseCode' | 'reponseTexte' | 'destinataire' | 'objet' | 'corps'>>

/** Gone, or going: too late for what is done to a courriel that waits. */
const PARTI: ReadonlySet<string> = new Set(['en_cours', 'envoye', 'ecrit'])

/** Who presses "Annuler l'envoi" at the last second must be told that it left, not that something changed. */
function refuserSiParti(courriel: Courriel, acte: ActeCourriel): void {
  if ((acte === 'annulerEnvoi' || acte === 'envoyerMaintenant') && PARTI.has(courriel.statut)) throw new DomainError('DEJA_PARTI', { quoi: 'courriel' })
}

/**
 * An act on a courriel from end to end, in one transaction: found, decided, written at the version seen, journaled, announced. Throws INTROUVABLE,
 * ROLE_INTERDIT, TRANSITION_INTERDITE, MODIFIEE_ENTRE_TEMPS, and DEJA_PARTI once it left.
 */
export function agirSurCourriel(ctx: Context, cible: CibleCourriel, acte: ActeCourriel, journalActe: string, effet: (courriel: Courriel) => EffetCourriel): CourrielView {
  return ctx.ecrire(() => {
    const courriel = trouve(getCourriel(ctx.db, cible.id), 'courriel')
    refuserSiParti(courriel, acte)
    if (courriel.version !== cible.version) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })
    const statut = exigerActe(COURRIEL_MACHINE, acte, { statut: courriel.statut, droits: ctx.moi.droits })
    updateCourriel(ctx.db, courriel.id, courriel.version, { statut, ...effet(courriel) })
    ctx.journaliser({ acte: journalActe, sujet: 'courriel', sujetId: courriel.id, candidatureId: courriel.candidatureId, donnees: { code: courriel.code } })
    ctx.annoncer({ type: 'courriels_changes', courrielIds: [courriel.id] })
    if (courriel.candidatureId !== null) ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [courriel.candidatureId] })
    ctx.mail.reveiller()
    return courrielView(ctx, courriel.id)
  })
}
