import type { CourrielView } from '#shared/contract/courriels.ts'
import type { Context } from '../context.ts'
import { agirSurCourriel, type CibleCourriel } from './agir-sur-courriel.ts'

/** Holds back a courriel that waits: it becomes a draft. Throws DEJA_PARTI once it left or is leaving. */
export const annulerEnvoi = (ctx: Context, input: CibleCourriel): CourrielView => agirSurCourriel(ctx, input, 'annulerEnvoi', 'annuler_envoi', () => ({ partLe: null }))
