import type { CourrielView } from '#shared/contract/courriels.ts'
import type { Context } from '../context.ts'
import { agirSurCourriel, type CibleCourriel } from './agir-sur-courriel.ts'

/** Gives a courriel up: it is kept, and never leaves. */
export const abandonnerCourriel = (ctx: Context, input: CibleCourriel): CourrielView => agirSurCourriel(ctx, input, 'abandonner', 'abandonner_courriel', () => ({ partLe: null }))
