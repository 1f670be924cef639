import { getPieceDemandee } from '#main/database/queries/pieces.ts'
import type { PieceApresActe } from '#shared/contract/pieces.ts'
import type { Context } from '../context.ts'
import { trouve } from '../exiger.ts'
import { agirSurPiece, type CiblePiece } from './agir-sur-piece.ts'

/** Takes a verdict back by hand: to *transmise* when there is a file to look at again, to *en attente* otherwise. */
export function remettreEnAttente(ctx: Context, input: CiblePiece): PieceApresActe {
  const ligne = trouve(getPieceDemandee(ctx.db, input.candidatureId, input.pieceJustificativeId), 'piece')
  const acte = ligne.pieceFichierId === null ? 'remettreEnAttente' : 'remettreAControler'
  return agirSurPiece(ctx, input, acte, 'remettre_piece_en_attente')
}
