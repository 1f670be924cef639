import type { PieceApresActe } from '#shared/contract/pieces.ts'
import type { Context } from '../context.ts'
import { agirSurPiece, type CiblePiece } from './agir-sur-piece.ts'

/** Says that a conditional piece does not concern this candidat: it counts as satisfied (domain.md §10.1.6). */
export const declarerNonConcernee = (ctx: Context, input: CiblePiece): PieceApresActe => agirSurPiece(ctx, input, 'declarerNonConcernee', 'declarer_non_concernee')
