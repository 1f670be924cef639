import { setImmediate } from 'node:timers/promises'
import { getCandidature } from '#main/database/queries/candidatures.ts'
import { estRefus } from '#shared/domain/refus.ts'
import type { Context } from './context.ts'

export interface RefusDeLigne {
  readonly id: number
  readonly numero: string
  readonly code: string
  readonly donnees: Record<string, unknown>
}

/** About 40 ms of acts: between two slices the core answers everybody else (decision 13). */
const TRANCHE = 20

/** What a slice takes of the Context: a core that opens has no more yet. */
export type Tranches = Pick<Context, 'db' | 'ecrire'>

function une<T>(ctx: Tranches, id: number, acte: (id: number) => T): { fait: T } | { refus: RefusDeLigne } {
  try {
    return { fait: ctx.ecrire(() => acte(id)) }
  } catch (error) {
    if (!estRefus(error) || error.code === 'DISQUE_PLEIN' || error.code === 'VERIFICATION_EN_COURS') throw error
    return { refus: { id, numero: getCandidature(ctx.db, id)?.numero ?? '', code: error.code, donnees: error.data } }
  }
}

/**
 * The same act on many candidatures: slices of one transaction each, a savepoint a row, a report row by row. A refusal stops its row only; a full
 * disk loses its slice and stops the whole (decision 13).
 */
export async function enMasse<T>(ctx: Tranches, ids: readonly number[], acte: (id: number) => T): Promise<{ faits: { id: number; resultat: T }[]; refus: RefusDeLigne[] }> {
  const faits: { id: number; resultat: T }[] = []
  const refus: RefusDeLigne[] = []
  for (let start = 0; start < ids.length; start += TRANCHE) {
    const slice = ids.slice(start, start + TRANCHE)
    const results = ctx.ecrire(() => slice.map((id) => ({ id, result: une(ctx, id, acte) })))
    for (const { id, result } of results) {
      if ('fait' in result) faits.push({ id, resultat: result.fait })
      else refus.push(result.refus)
    }
    await setImmediate()
  }
  return { faits, refus }
}
