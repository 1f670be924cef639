import { getAvis, getAvisCourant, updateAvis, type LigneAvis } from '#main/database/queries/avis.ts'
import { getCandidature, updateCandidature } from '#main/database/queries/candidatures.ts'
import type { RapportValidation } from '#shared/contract/avis.ts'
import { AVIS_MACHINE } from '#shared/domain/avis.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Suite } from '../annonces/annoncer.ts'
import type { Context } from '../context.ts'
import { exigerActe, exigerDroit, trouve } from '../exiger.ts'
import { enMasse } from '../masse.ts'
import { annoncerAvis } from './annoncer-avis.ts'

/** The avis that waits for validation; throws AVIS_ABSENT when none was entered, TRANSITION_INTERDITE when it is validated already. */
function avisAValider(ctx: Context, candidatureId: number): LigneAvis {
  const avis = getAvisCourant(ctx.db, candidatureId)
  if (avis === undefined) throw new DomainError('AVIS_ABSENT', { numeros: [trouve(getCandidature(ctx.db, candidatureId), 'candidature').numero] })
  exigerActe(AVIS_MACHINE, 'valider', { statut: avis.statut, droits: ctx.moi.droits })
  return avis
}

/** One avis validated, with its journal line, its courriel and its letter, in the caller's transaction (decision 12). */
function validerUn(ctx: Context, candidatureId: number): Suite {
  const avis = avisAValider(ctx, candidatureId)
  const changed = updateAvis(ctx.db, avis.id, avis.version, { statut: 'valide', valideLe: ctx.maintenant(), validePar: ctx.moi.id })
  if (!changed) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })
  updateCandidature(ctx.db, candidatureId, { avis: avis.type, avisEtat: 'valide' }, ctx.maintenant())
  ctx.journaliser({ acte: 'valider_avis', sujet: 'avis', sujetId: avis.id, candidatureId, donnees: { type: avis.type } })
  ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [candidatureId] })
  return annoncerAvis(ctx, trouve(getAvis(ctx.db, avis.id), 'avis'))
}

async function rapport(ctx: Context, ids: readonly number[], acte: (id: number) => Suite): Promise<RapportValidation> {
  const { faits, refus } = await enMasse(ctx, ids, acte)
  const suites = faits.map((fait) => fait.resultat)
  return {
    faits: faits.map((fait) => fait.id), refus,
    courriels: suites.filter((suite) => suite.courrielId !== null).length, lettres: suites.filter((suite) => suite.lettreId !== null).length,
    partLe: suites.find((suite) => suite.partLe !== null)?.partLe ?? null,
  }
}

/** Validates the avis of a selection; a row that cannot be (no avis, no signatory, no notice of remedies) is reported and stays as it was. */
export async function validerAvis(ctx: Context, input: { candidatureIds: readonly number[] }): Promise<RapportValidation> {
  exigerDroit(ctx, 'VALID_AVIS')
  return rapport(ctx, input.candidatureIds, (id) => validerUn(ctx, id))
}

/** Carries the simulated result out of a transaction that must leave no trace. */
class Simulation extends Error {
  readonly suite: Suite
  constructor(suite: Suite) {
    super('simulation')
    this.suite = suite
  }
}

function simuler(ctx: Context, id: number): Suite {
  try {
    return ctx.ecrire(() => {
      throw new Simulation(validerUn(ctx, id))
    })
  } catch (error) {
    if (error instanceof Simulation) return error.suite
    throw error
  }
}

/** What validating would do, by the very use case, each row rolled back: no second version of a rule. */
export async function previsualiserValidation(ctx: Context, input: { candidatureIds: readonly number[] }): Promise<RapportValidation> {
  exigerDroit(ctx, 'VALID_AVIS')
  return rapport(ctx, input.candidatureIds, (id) => simuler(ctx, id))
}
