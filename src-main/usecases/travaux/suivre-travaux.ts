import type { TravailView } from '#shared/contract/travaux.ts'
import type { Context } from '../context.ts'
import { trouve } from '../exiger.ts'

export const listTravaux = (ctx: Context): TravailView[] => ctx.travaux.list()

export const getTravail = (ctx: Context, input: { id: string }): TravailView => trouve(ctx.travaux.get(input.id), 'travail')

/** Asks a job to stop; what it did stays done, and its report says what is missing. */
export const annulerTravail = (ctx: Context, input: { id: string }): TravailView => trouve(ctx.travaux.annuler(input.id), 'travail')
