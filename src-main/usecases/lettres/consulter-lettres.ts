import { countGroupes, getLettreResume, listIdsLettres, listLettres, type FiltreLettres } from '#main/database/queries/lettres.ts'
import type { LettreResume } from '#shared/contract/lettres.ts'
import type { Context } from '../context.ts'
import { trouve } from '../exiger.ts'
import { lettreView } from './lettre-view.ts'

interface PageDemandee extends FiltreLettres {
  /** Only the letters before this id: the next page. */
  readonly avant?: number | undefined
  readonly limite: number
}

/** A page of a group, the newest first, with how many there are and what each group holds under the same genre and search. */
export function listerLettres(ctx: Context, { avant, limite, ...filtre }: PageDemandee): { lettres: LettreResume[]; total: number; groupes: Record<string, number> } {
  const groupes = countGroupes(ctx.db, filtre)
  return { lettres: listLettres(ctx.db, filtre, avant, limite).map(lettreView), total: groupes[filtre.groupe], groupes }
}

/** Every id of a group, to act on more than what is loaded. */
export const listerIdsLettres = (ctx: Context, filtre: FiltreLettres): number[] => listIdsLettres(ctx.db, filtre)

/** One letter; throws INTROUVABLE. */
export const getLettre = (ctx: Context, { id }: { readonly id: number }): LettreResume => lettreView(trouve(getLettreResume(ctx.db, id), 'lettre'))
