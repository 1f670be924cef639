import { listVersionsParId, type LigneVersion } from '#main/database/queries/fichiers.ts'
import type { LignePiece } from '#main/database/queries/pieces.ts'
import type { FichierView, PieceView } from '#shared/contract/pieces.ts'
import { actesOuverts } from '#shared/domain/machine.ts'
import { faitsPiece, PIECE_MACHINE } from '#shared/domain/piece.ts'
import type { Context } from '../context.ts'

export function fichierView(ligne: LigneVersion): FichierView {
  const { sha256: _sha256, pieceId: _pieceId, type, ...rest } = ligne
  return { ...rest, type: type as FichierView['type'] }
}

/** What the screen shows of a demand and its answer, with the acts open to who asks. */
export function pieceView(ctx: Pick<Context, 'moi'>, candidatureId: number, ligne: LignePiece, fichier: LigneVersion | undefined): PieceView {
  const statut = ligne.statut ?? 'en_attente'
  const conditionnelle = ligne.conditionnelle === 1
  const faits = faitsPiece({ conditionnelle, aFichier: ligne.pieceFichierId !== null })
  return {
    candidatureId,
    pieceJustificativeId: ligne.pieceJustificativeId,
    pieceId: ligne.pieceId,
    version: ligne.version ?? 0,
    code: ligne.code,
    libelle: ligne.libelle,
    consigne: ligne.consigne,
    conditionnelle,
    partagee: ligne.partagee === 1,
    demandee: ligne.demandee === 1,
    statut,
    commentaire: ligne.commentaire ?? '',
    fichier: fichier === undefined ? null : fichierView(fichier),
    versions: ligne.versions,
    modifieeLe: ligne.modifieeLe,
    modifieePar: ligne.modifieePar,
    actes: actesOuverts(PIECE_MACHINE, { statut, droits: ctx.moi.droits, faits }),
  }
}

/** All the demands of a dossier, their files read in one question. */
export function piecesView(ctx: Pick<Context, 'moi' | 'db'>, candidatureId: number, lignes: readonly LignePiece[]): PieceView[] {
  const ids = lignes.flatMap((ligne) => (ligne.pieceFichierId === null ? [] : [ligne.pieceFichierId]))
  const fichiers = new Map(listVersionsParId(ctx.db, ids).map((fichier) => [fichier.id, fichier]))
  return lignes.map((ligne) => pieceView(ctx, candidatureId, ligne, ligne.pieceFichierId === null ? undefined : fichiers.get(ligne.pieceFichierId)))
}
