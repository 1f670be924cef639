import type { CourrielView } from '#shared/contract/courriels.ts'
import type { Context } from '../context.ts'
import { agirSurCourriel, type CibleCourriel } from './agir-sur-courriel.ts'

/** Lets a courriel leave without waiting for its time. */
export const envoyerMaintenant = (ctx: Context, input: CibleCourriel): CourrielView => agirSurCourriel(ctx, input, 'envoyerMaintenant', 'envoyer_courriel', () => ({ partLe: ctx.maintenant() }))
