import { declarerFichier, insertVersion, setRetireLe } from '#main/database/queries/fichiers.ts'
import { getPieceDemandee, updatePiece } from '#main/database/queries/pieces.ts'
import type { PieceApresActe } from '#shared/contract/pieces.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import type { Depot } from '../ports.ts'
import { apresActe, ecrirePiece, prendrePiece, retenirActe, type CiblePiece, type PieceEnMain } from './agir-sur-piece.ts'

function ajouterVersion(ctx: Context, pieceId: number, depot: Depot): number {
  const { sha256, nom, type, tailleOctets, pages, probleme, avertissements } = depot
  declarerFichier(ctx.db, { sha256, tailleOctets, type, rangeLe: ctx.maintenant() })
  return insertVersion(ctx.db, { pieceId, sha256, nom, type, tailleOctets, pages, probleme, avertissements: [...avertissements], deposeLe: ctx.maintenant(), deposePar: ctx.moi.id })
}

const aUnFichier = (ctx: Context, cible: CiblePiece): boolean => (getPieceDemandee(ctx.db, cible.candidatureId, cible.pieceJustificativeId)?.pieceFichierId ?? null) !== null

/** The row must exist before its file can cite it: written once without, then with it, both inside the caller's transaction. */
function attacher(ctx: Context, cible: CiblePiece, piece: PieceEnMain, depot: Depot): { pieceId: number; fichierId: number } {
  const pieceId = ecrirePiece(ctx, cible, piece, { commentaire: '' })
  const fichierId = ajouterVersion(ctx, pieceId, depot)
  const version = piece.ligne.version === null ? 1 : cible.version + 1
  updatePiece(ctx.db, { id: pieceId, version, statut: piece.vers, commentaire: '', pieceFichierId: fichierId, le: ctx.maintenant(), par: ctx.moi.id })
  return { pieceId, fichierId }
}

/**
 * Attaches received bytes to a piece. Where a file is already there it becomes an earlier version: the piece goes back to *transmise*, the
 * earlier file, verdict and comment stay in its history (decision 3). Throws DEPOT_EXPIRE when the bytes are no longer held.
 */
export function deposerFichier(ctx: Context, input: CiblePiece & { depotId: string }): PieceApresActe {
  const depot = ctx.fichiers.depot(input.depotId)
  if (depot === undefined) throw new DomainError('DEPOT_EXPIRE', {})
  const apres = ctx.ecrire(() => {
    const acte = aUnFichier(ctx, input) ? 'remplacer' : 'deposer'
    const piece = prendrePiece(ctx, input, acte)
    if (piece.ligne.pieceFichierId !== null) setRetireLe(ctx.db, piece.ligne.pieceFichierId, ctx.maintenant())
    const { pieceId, fichierId } = attacher(ctx, input, piece, depot)
    const verdictId = retenirActe(ctx, input, piece, pieceId, acte, 'deposer_fichier', { fichierId })
    return apresActe(ctx, input, pieceId, verdictId)
  })
  ctx.fichiers.oublierDepot(depot.id)
  return apres
}
