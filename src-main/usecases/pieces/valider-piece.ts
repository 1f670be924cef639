import type { PieceApresActe } from '#shared/contract/pieces.ts'
import type { Context } from '../context.ts'
import { agirSurPiece, type CiblePiece } from './agir-sur-piece.ts'

/** Validates a piece, with or without a file (a paper piece is read in the hand). It sends nothing (domain.md §2.2). */
export const validerPiece = (ctx: Context, input: CiblePiece): PieceApresActe => agirSurPiece(ctx, input, 'valider', 'valider_piece')
