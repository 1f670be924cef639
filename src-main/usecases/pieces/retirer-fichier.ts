import { setRetireLe } from '#main/database/queries/fichiers.ts'
import type { PieceApresActe } from '#shared/contract/pieces.ts'
import type { Context } from '../context.ts'
import { apresActe, ecrirePiece, prendrePiece, retenirActe, type CiblePiece } from './agir-sur-piece.ts'

/** Takes the file away: the piece waits again, the bytes, the verdict and its comment stay in the history. */
export function retirerFichier(ctx: Context, input: CiblePiece): PieceApresActe {
  return ctx.ecrire(() => {
    const piece = prendrePiece(ctx, input, 'retirer')
    const effet = { commentaire: '', fichierId: null }
    if (piece.ligne.pieceFichierId !== null) setRetireLe(ctx.db, piece.ligne.pieceFichierId, ctx.maintenant())
    const pieceId = ecrirePiece(ctx, input, piece, effet)
    const verdictId = retenirActe(ctx, input, piece, pieceId, 'retirer', 'retirer_fichier', effet)
    return apresActe(ctx, input, pieceId, verdictId)
  })
}
