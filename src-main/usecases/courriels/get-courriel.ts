import type { CourrielView } from '#shared/contract/courriels.ts'
import type { Context } from '../context.ts'
import { courrielView } from './courriel-view.ts'

/** One courriel, as its reader will see it. Throws INTROUVABLE. */
export const getCourrielDuBureau = (ctx: Context, { id }: { id: number }): CourrielView => courrielView(ctx, id)
