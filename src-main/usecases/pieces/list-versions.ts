import { listVersions } from '#main/database/queries/fichiers.ts'
import type { FichierView } from '#shared/contract/pieces.ts'
import type { Context } from '../context.ts'
import { trouve } from '../exiger.ts'
import { fichierView } from './piece-view.ts'

/** Every file that was ever deposited for a piece, newest first. Throws INTROUVABLE when there never was one. */
export function listVersionsPiece(ctx: Context, input: { pieceId: number }): FichierView[] {
  const versions = listVersions(ctx.db, input.pieceId)
  trouve(versions[0], 'piece')
  return versions.map(fichierView)
}
