import { marquerMotifUtilise } from '#main/database/queries/motifs.ts'
import type { PieceApresActe } from '#shared/contract/pieces.ts'
import type { Context } from '../context.ts'
import { agirSurPiece, type CiblePiece } from './agir-sur-piece.ts'

/**
 * Refuses a piece with the comment that the candidat will read; refusing again changes it. No courriel leaves here: the dossier's declaration
 * gathers the refused pieces (domain.md §2.2).
 */
export function refuserPiece(ctx: Context, input: CiblePiece & { commentaire: string }): PieceApresActe {
  return ctx.ecrire(() => {
    marquerMotifUtilise(ctx.db, 'piece', input.commentaire, ctx.maintenant())
    return agirSurPiece(ctx, input, 'refuser', 'refuser_piece', { commentaire: input.commentaire })
  })
}
