import { getAvis, getAvisCourant, listReponses, updateAvis, type LigneAvis } from '#main/database/queries/avis.ts'
import { updateCandidature } from '#main/database/queries/candidatures.ts'
import { listLettresDeLAvis } from '#main/database/queries/lettres.ts'
import type { AvisView } from '#shared/contract/avis.ts'
import { AVIS_MACHINE, type ActeAvis } from '#shared/domain/avis.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { rendreAnnonces, reprendreAnnonces } from '../annonces/reprendre.ts'
import type { Context } from '../context.ts'
import { exigerActe, exigerDroit, exigerPasFuture, trouve } from '../exiger.ts'
import { avisView } from './avis-view.ts'

export interface CibleAvis {
  readonly avisId: number
  readonly version: number
}

const JOURNAL = { retirer: 'retirer_avis', annulerValidation: 'annuler_validation' } as const

const RIEN_PARTI = new Set(['rien_parti'])

/** The current avis at the version seen; an earlier one belongs to the history and cannot be acted on. */
function prendreAvis(ctx: Context, cible: CibleAvis): LigneAvis {
  const avis = trouve(getAvis(ctx.db, cible.avisId), 'avis')
  if (getAvisCourant(ctx.db, avis.candidatureId)?.id !== avis.id) throw new DomainError('TRANSITION_INTERDITE', { acte: 'retirer', statut: 'remplace' })
  if (avis.version !== cible.version) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: avis.validePar ?? avis.saisiPar, le: avis.valideLe ?? avis.saisiLe })
  return avis
}

/** The candidature shows again what its current avis says: the one before, after a removal. */
function refleter(ctx: Context, candidatureId: number): void {
  const courant = getAvisCourant(ctx.db, candidatureId)
  updateCandidature(ctx.db, candidatureId, { avis: courant?.type ?? 'aucun', avisEtat: courant === undefined ? 'aucun' : courant.statut === 'valide' ? 'valide' : 'saisi' }, ctx.maintenant())
  ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [candidatureId] })
}

/** What entering this avis had taken: what the one before was about to send, and the candidat's answer unless he answered since. */
function rendreAvant(ctx: Context, { candidatureId, annoncesReprises, reponseAvant }: LigneAvis): void {
  if (annoncesReprises !== null) rendreAnnonces(ctx, annoncesReprises)
  const [derniere] = listReponses(ctx.db, candidatureId)
  if (reponseAvant !== null && (derniere === undefined || derniere.statut === reponseAvant)) updateCandidature(ctx.db, candidatureId, { reponse: reponseAvant }, ctx.maintenant())
}

function changer(ctx: Context, cible: CibleAvis, acte: Exclude<ActeAvis, 'valider'>, change: (avis: LigneAvis) => Parameters<typeof updateAvis>[3]): AvisView {
  return ctx.ecrire(() => {
    const avis = prendreAvis(ctx, cible)
    exigerActe(AVIS_MACHINE, acte, { statut: avis.statut, droits: ctx.moi.droits, faits: RIEN_PARTI })
    if (acte === 'annulerValidation') reprendreAnnonces(ctx, { avisId: avis.id }, listLettresDeLAvis(ctx.db, avis.id))
    if (acte === 'retirer') rendreAvant(ctx, avis)
    updateAvis(ctx.db, avis.id, avis.version, change(avis))
    ctx.journaliser({ acte: JOURNAL[acte], sujet: 'avis', sujetId: avis.id, candidatureId: avis.candidatureId, donnees: { type: avis.type } })
    refleter(ctx, avis.candidatureId)
    return avisView(ctx, trouve(getAvis(ctx.db, avis.id), 'avis'), acte !== 'retirer')
  })
}

/** Takes back an avis that was not validated; its row stays in the history (domain.md §2.5). What entering it had taken comes back. */
export const retirerAvis = (ctx: Context, input: CibleAvis): AvisView => changer(ctx, input, 'retirer', () => ({ statut: 'retire', retireLe: ctx.maintenant() }))

/** Undoes a validation while nothing left: its courriel becomes a draft, its letter is set aside. Throws DEJA_PARTI otherwise. */
export const annulerValidation = (ctx: Context, input: CibleAvis): AvisView => changer(ctx, input, 'annulerValidation', () => ({ statut: 'saisi', valideLe: null, validePar: null }))

/** Lifts the reserve of a favourable avis, at its date, by whom it is (decision 25). */
export function leverReserve(ctx: Context, input: CibleAvis & { date: string }): AvisView {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'EDIT_AVIS')
    exigerPasFuture(ctx, input.date)
    const avis = prendreAvis(ctx, input)
    if (avis.reserve === '' || avis.reserveLeveeLe !== null) throw new DomainError('TRANSITION_INTERDITE', { acte: 'leverReserve', statut: avis.statut })
    updateAvis(ctx.db, avis.id, avis.version, { reserveLeveeLe: input.date, reserveLeveePar: ctx.moi.id })
    ctx.journaliser({ acte: 'lever_reserve', sujet: 'avis', sujetId: avis.id, candidatureId: avis.candidatureId, donnees: { date: input.date } })
    refleter(ctx, avis.candidatureId)
    return avisView(ctx, trouve(getAvis(ctx.db, avis.id), 'avis'), true)
  })
}
