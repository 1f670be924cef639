import { getDerniereTentative } from '#main/database/queries/courriels-envoi.ts'
import type { CourrielView } from '#shared/contract/courriels.ts'
import type { Context } from '../context.ts'
import { agirSurCourriel, type CibleCourriel } from './agir-sur-courriel.ts'

/** Says that an uncertain courriel was found in the sent folder: it left at its last attempt. */
export const marquerEnvoye = (ctx: Context, input: CibleCourriel): CourrielView =>
  agirSurCourriel(ctx, input, 'marquerEnvoye', 'marquer_courriel_envoye', ({ id }) => ({ partiLe: getDerniereTentative(ctx.db, id) ?? ctx.maintenant(), reponseTexte: '' }))
