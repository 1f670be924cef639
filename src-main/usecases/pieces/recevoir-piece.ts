import type { PieceApresActe } from '#shared/contract/pieces.ts'
import type { Context } from '../context.ts'
import { agirSurPiece, type CiblePiece } from './agir-sur-piece.ts'

/** Marks a paper piece as received, not scanned: *transmise* without a file (decision 2). */
export const recevoirPiece = (ctx: Context, input: CiblePiece): PieceApresActe => agirSurPiece(ctx, input, 'recevoir', 'recevoir_piece')
