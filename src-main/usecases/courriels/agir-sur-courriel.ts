import { getCourriel, listCopies, updateCourriel, type Courriel } from '#main/database/queries/courriels.ts'
import type { CourrielView } from '#shared/contract/courriels.ts'
import { COURRIEL_MACHINE, type ActeCourriel } from '#shared/domain/courriel.ts'
import { decide } from '#shared/domain/machine.ts'
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

/** What is decided of a courriel before it leaves is decided of its copy too. Once one of them left, or failed, each has its own fate. */
const AVEC_LA_COPIE: ReadonlySet<ActeCourriel> = new Set(['annulerEnvoi', 'mettreEnFile', 'modifier', 'abandonner'])
const ENCORE_ICI: ReadonlySet<string> = new Set(['brouillon', 'en_attente', 'a_reessayer'])

interface Geste {
  readonly acte: ActeCourriel
  readonly journalActe: string
  readonly effet: (courriel: Courriel) => EffetCourriel
}

function ecrire(ctx: Context, courriel: Courriel, statut: Courriel['statut'], effet: EffetCourriel, journalActe: string): void {
  updateCourriel(ctx.db, courriel.id, courriel.version, { statut, ...effet })
  ctx.journaliser({ acte: journalActe, sujet: 'courriel', sujetId: courriel.id, candidatureId: courriel.candidatureId, donnees: { code: courriel.code } })
}

/** The same act on the copies that are still here and open to it; each keeps its own address. Answers their ids. */
function agirSurCopies(ctx: Context, courriel: Courriel, { acte, journalActe, effet }: Geste): number[] {
  if (!AVEC_LA_COPIE.has(acte)) return []
  const copies = listCopies(ctx.db, courriel).filter(({ statut }) => ENCORE_ICI.has(statut))
  return copies.flatMap((copie) => {
    const verdict = decide(COURRIEL_MACHINE, acte, { statut: copie.statut, droits: ctx.moi.droits })
    if (!verdict.ok) return []
    const { destinataire: _destinataire, ...rest } = effet(copie)
    ecrire(ctx, copie, verdict.to, rest, journalActe)
    return [copie.id]
  })
}

/**
 * An act on a courriel from end to end, its waiting copy with it, in one transaction: found, decided, written at the version seen, journaled,
 * announced. Throws INTROUVABLE,
 * ROLE_INTERDIT, TRANSITION_INTERDITE, MODIFIEE_ENTRE_TEMPS, and DEJA_PARTI once it left.
 */
export function agirSurCourriel(ctx: Context, cible: CibleCourriel, acte: ActeCourriel, journalActe: string, effet: (courriel: Courriel) => EffetCourriel): CourrielView {
  return ctx.ecrire(() => {
    const courriel = trouve(getCourriel(ctx.db, cible.id), 'courriel')
    refuserSiParti(courriel, acte)
    if (courriel.version !== cible.version) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })
    const statut = exigerActe(COURRIEL_MACHINE, acte, { statut: courriel.statut, droits: ctx.moi.droits })
    ecrire(ctx, courriel, statut, effet(courriel), journalActe)
    const copies = agirSurCopies(ctx, courriel, { acte, journalActe, effet })
    ctx.annoncer({ type: 'courriels_changes', courrielIds: [courriel.id, ...copies] })
    if (courriel.candidatureId !== null) ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [courriel.candidatureId] })
    ctx.mail.reveiller()
    return courrielView(ctx, courriel.id)
  })
}
