import { listCandidaturesConcernees } from '#main/database/queries/catalogue.ts'
import { recompterPieces } from '#main/database/queries/pieces.ts'
import type { Context } from '../context.ts'
import { enMasse } from '../masse.ts'

/** After a change of what is asked: counts again the dossiers that it may touch, in slices, and announces them. */
export async function recompterApresDemande(ctx: Context, formationId?: number): Promise<void> {
  const ids = listCandidaturesConcernees(ctx.db, formationId)
  await enMasse(ctx, ids, (id) => recompterPieces(ctx.db, id, ctx.maintenant()))
  if (ids.length > 0) ctx.annoncer({ type: 'catalogue_change' })
}
