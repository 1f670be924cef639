import { implement, ORPCError } from '@orpc/server'
import type { Context } from '#main/usecases/context.ts'
import type { Hote, Visite } from '#main/usecases/hote.ts'
import { contract } from '#shared/contract/index.ts'
import { estRefus, REFUS } from '#shared/domain/refus.ts'

/** What the door hands over with a question: the machine that holds the office, and who asks. */
export interface ApiContext {
  readonly hote: Hote
  readonly visite: Visite
}

/** A refusal becomes its declared error; anything else is a bug, logged once, of which only a reference leaves (design.md §5). */
function traduire(hote: Hote, error: unknown): unknown {
  if (error instanceof ORPCError) return error
  if (estRefus(error)) return new ORPCError(error.code, { status: REFUS[error.code].status, data: error.data })
  return new ORPCError('PANNE', { status: 500, data: { reference: hote.consigner(error) } })
}

const base = implement(contract).$context<ApiContext>()

export const os = base.use(async ({ context, next }) => {
  try {
    return await next()
  } catch (error) {
    throw traduire(context.hote, error)
  }
})

/** Binds a use case to its line of the contract. */
export const faire =
  <Input, Output>(usecase: (ctx: Context, input: Input) => Output | Promise<Output>) =>
  async ({ context, input }: { context: ApiContext; input: Input }): Promise<Output> =>
    usecase(context.hote.contexte(context.visite), input)
