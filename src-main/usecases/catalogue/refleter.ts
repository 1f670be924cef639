import { deleteRefletDu, insertRefletDu, listCandidaturesConcernees, listRefletsDus, refleterCatalogue, type RefletDu } from '#main/database/queries/reflet-catalogue.ts'
import type { Context } from '../context.ts'
import { enMasse, type Tranches } from '../masse.ts'

type Suite = Tranches & Pick<Context, 'annoncer'>

/** Notes, in the transaction of a change of the catalogue, that the dossiers must follow: of one formation, or all of them when it is null. */
export const devoirReflet = (ctx: Context, formationId: number | null): RefletDu => insertRefletDu(ctx.db, ctx.identifiant(), formationId)

/** The dossiers follow the catalogue, in slices; those that changed are announced. What a stop leaves is due at the next opening (decision 11). */
export async function refleter(ctx: Suite, du: RefletDu): Promise<void> {
  const { faits } = await enMasse(ctx, listCandidaturesConcernees(ctx.db, du.formationId), (id) => refleterCatalogue(ctx.db, id))
  const candidatureIds = faits.filter(({ resultat }) => resultat).map(({ id }) => id)
  ctx.ecrire(() => {
    deleteRefletDu(ctx.db, du)
    if (candidatureIds.length > 0) ctx.annoncer({ type: 'candidatures_changees', candidatureIds })
  })
}

/** Finishes what a stop left half done. */
export async function reprendreReflets(ctx: Suite): Promise<void> {
  for (const du of listRefletsDus(ctx.db)) await refleter(ctx, du)
}
