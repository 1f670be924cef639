import { DomainError } from '#shared/domain/refus.ts'
import { decide, type Machine, type Situation } from '#shared/domain/machine.ts'
import type { Droit } from '#shared/domain/droit.ts'
import type { Context } from './context.ts'

/** The row, or INTROUVABLE: out of my scope and absent are told apart by nobody (decision 4). */
export function trouve<T>(row: T | undefined, quoi: string): T {
  if (row === undefined) throw new DomainError('INTROUVABLE', { quoi })
  return row
}

/** Throws ROLE_INTERDIT when the gestionnaire's profile does not give this droit. */
export function exigerDroit(ctx: Pick<Context, 'moi'>, droit: Droit): void {
  if (!ctx.moi.droits.has(droit)) throw new DomainError('ROLE_INTERDIT', { droit })
}

/** The statut that the act leads to, or its refusal: TRANSITION_INTERDITE, ROLE_INTERDIT or CONDITION_REQUISE. */
export function exigerActe<M extends Machine<string, string>>(machine: M, acte: keyof M & string, situation: Situation<string>): M[keyof M]['to'] {
  const verdict = decide(machine, acte, situation)
  if (verdict.ok) return verdict.to
  if (verdict.code === 'ROLE_INTERDIT') throw new DomainError('ROLE_INTERDIT', { droit: verdict.droit })
  if (verdict.code === 'CONDITION_REQUISE') throw new DomainError('CONDITION_REQUISE', { acte, condition: verdict.condition })
  throw new DomainError('TRANSITION_INTERDITE', { acte, statut: situation.statut })
}

/** Throws DATE_FUTURE: no statut is dated in the future (domain.md §2.3). */
export function exigerPasFuture(ctx: Pick<Context, 'aujourdhui'>, date: string): void {
  if (date > ctx.aujourdhui()) throw new DomainError('DATE_FUTURE', { date })
}
