import type { Context } from '#main/usecases/context.ts'
import type { Place } from './gens.ts'
import type { Reperes } from './fonder.ts'

/** What a gesture needs: the office as this gestionnaire holds it, and where the plan's names are in the base. */
export interface Bureau {
  readonly ctx: Context
  readonly reperes: Reperes
  /** The candidat's row of each person of the plan, once created. */
  readonly candidats: Map<number, number>
}

/** One thing that was done in the office, at its instant, by one of its three people. */
export interface Evenement {
  readonly le: string
  readonly qui: Place
  faire(bureau: Bureau): void | Promise<unknown>
}
