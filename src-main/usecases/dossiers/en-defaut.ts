import { listPiecesDemandees } from '#main/database/queries/pieces.ts'
import type { ElementListe, Valeurs } from '#shared/domain/modele.ts'
import type { StatutPiece } from '#shared/domain/piece.ts'
import type { Context } from '../context.ts'

export interface PieceEnDefaut {
  readonly pieceJustificativeId: number
  readonly libelle: string
  readonly statut: StatutPiece
  readonly commentaire: string
}

/** The pieces that keep a dossier from being complete: refused, or asked and not there (CRPA L114-5). *Transmise* counts as there. */
export function listEnDefaut(ctx: Context, input: { id: number }): PieceEnDefaut[] {
  return listPiecesDemandees(ctx.db, input.id)
    .map((ligne) => ({ pieceJustificativeId: ligne.pieceJustificativeId, libelle: ligne.libelle, statut: ligne.statut ?? 'en_attente', commentaire: ligne.commentaire ?? '', demandee: ligne.demandee === 1 }))
    .filter(({ statut, demandee }) => statut === 'refusee' || (statut === 'en_attente' && demandee))
    .map(({ demandee: _demandee, ...rest }) => rest)
}

const element = ({ libelle, commentaire }: PieceEnDefaut): ElementListe => (commentaire === '' ? { libelle } : { libelle, detail: commentaire })

/** The same, as the variables of the incomplete text. */
export function valeursEnDefaut(pieces: readonly PieceEnDefaut[]): Valeurs {
  const refusees = pieces.filter((piece) => piece.statut === 'refusee').map(element)
  const manquantes = pieces.filter((piece) => piece.statut !== 'refusee').map(element)
  return { piecesARenvoyer: [...refusees, ...manquantes], piecesRefusees: refusees, piecesManquantes: manquantes }
}
