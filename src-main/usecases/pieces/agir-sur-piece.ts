import { getVersion } from '#main/database/queries/fichiers.ts'
import {
  getCandidaturePourPiece, getDernierChangement, getPieceDemandee, insertPiece, insertVerdict, listCandidaturesDePiece, recompterPieces, updatePiece,
  type LignePiece,
} from '#main/database/queries/pieces.ts'
import type { PieceApresActe } from '#shared/contract/pieces.ts'
import { faitsPiece, PIECE_MACHINE, type ActePiece, type StatutPiece } from '#shared/domain/piece.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerActe, trouve } from '../exiger.ts'
import { pieceView } from './piece-view.ts'

export interface CiblePiece {
  readonly candidatureId: number
  readonly pieceJustificativeId: number
  /** The version that was seen; 0 = no answer yet. */
  readonly version: number
}

/** What an act changes beside the statut. `fichierId` undefined leaves the file as it is. */
export interface EffetPiece {
  readonly commentaire?: string
  readonly fichierId?: number | null
}

/** A piece under one's hands, inside the transaction: the demand, its answer, and where the act leads. */
export interface PieceEnMain {
  readonly ligne: LignePiece
  readonly candidatId: number
  readonly avant: StatutPiece
  readonly vers: StatutPiece
}

function refuserSiModifiee(ctx: Context, ligne: LignePiece, version: number): void {
  if ((ligne.version ?? 0) === version) return
  throw new DomainError('MODIFIEE_ENTRE_TEMPS', ligne.pieceId === null ? { par: null, le: null } : (getDernierChangement(ctx.db, ligne.pieceId) ?? { par: null, le: null }))
}

/** Finds the piece, checks the act and the version seen. Throws INTROUVABLE, TRANSITION_INTERDITE, ROLE_INTERDIT, CONDITION_REQUISE, MODIFIEE_ENTRE_TEMPS. */
export function prendrePiece(ctx: Context, cible: CiblePiece, acte: ActePiece): PieceEnMain {
  const candidature = trouve(getCandidaturePourPiece(ctx.db, cible.candidatureId), 'candidature')
  if (candidature.annuleeLe !== null) throw new DomainError('TRANSITION_INTERDITE', { acte, statut: 'annulee' })
  const ligne = trouve(getPieceDemandee(ctx.db, cible.candidatureId, cible.pieceJustificativeId), 'piece')
  refuserSiModifiee(ctx, ligne, cible.version)
  const avant = ligne.statut ?? 'en_attente'
  const faits = faitsPiece({ conditionnelle: ligne.conditionnelle === 1, aFichier: ligne.pieceFichierId !== null })
  const vers = exigerActe(PIECE_MACHINE, acte, { statut: avant, droits: ctx.moi.droits, faits })
  return { ligne, candidatId: candidature.candidatId, avant, vers }
}

/** Writes the answer at its new statut; a demand that had none gets its row. Answers the row's id. */
export function ecrirePiece(ctx: Context, cible: CiblePiece, piece: PieceEnMain, effet: EffetPiece): number {
  const commentaire = effet.commentaire ?? (piece.vers === 'refusee' ? (piece.ligne.commentaire ?? '') : '')
  const commun = { statut: piece.vers, commentaire, le: ctx.maintenant(), par: ctx.moi.id }
  const { ligne } = piece
  if (ligne.pieceId === null) {
    const id = insertPiece(ctx.db, { ...commun, candidatId: piece.candidatId, candidatureId: cible.candidatureId, pieceJustificativeId: cible.pieceJustificativeId, partagee: ligne.partagee === 1 })
    if (id === undefined) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })
    return id
  }
  const changed = updatePiece(ctx.db, { ...commun, id: ligne.pieceId, version: cible.version, ...(effet.fichierId === undefined ? {} : { pieceFichierId: effet.fichierId }) })
  if (!changed) throw new DomainError('MODIFIEE_ENTRE_TEMPS', getDernierChangement(ctx.db, ligne.pieceId) ?? { par: null, le: null })
  return ligne.pieceId
}

/** Counts again every dossier in which the piece shows, announces them, and answers the one that asked. */
function recompterPartout(ctx: Context, pieceId: number, candidatureId: number): ReturnType<typeof recompterPieces> {
  const ids = listCandidaturesDePiece(ctx.db, pieceId)
  const comptes = new Map(ids.map((id) => [id, recompterPieces(ctx.db, id, ctx.maintenant())]))
  ctx.annoncer({ type: 'candidatures_changees', candidatureIds: ids })
  return trouve(comptes.get(candidatureId), 'candidature')
}

/** What is told of the piece once the act is written: the piece, the counts, and the verdict that Ctrl+Z would undo. */
export function apresActe(ctx: Context, cible: Pick<CiblePiece, 'candidatureId' | 'pieceJustificativeId'>, pieceId: number, verdictId: number): PieceApresActe {
  const { compte, lignes } = recompterPartout(ctx, pieceId, cible.candidatureId)
  const ligne = trouve(lignes.find(({ pieceJustificativeId }) => pieceJustificativeId === cible.pieceJustificativeId), 'piece')
  const fichier = ligne.pieceFichierId === null ? undefined : getVersion(ctx.db, ligne.pieceFichierId)
  return { piece: pieceView(ctx, cible.candidatureId, ligne, fichier), compte, verdictId }
}

/** Keeps what the act replaced, and journals it. The comment goes beside the chain, never in it. */
export function retenirActe(ctx: Context, cible: CiblePiece, piece: PieceEnMain, pieceId: number, acte: ActePiece, journalActe: string, effet: EffetPiece): number {
  const { ligne } = piece
  const fichierAvantId = ligne.pieceFichierId
  const verdictId = insertVerdict(ctx.db, {
    pieceId, acte, statutAvant: piece.avant, statut: piece.vers, commentaireAvant: ligne.commentaire ?? '', commentaire: effet.commentaire ?? '',
    fichierAvantId, fichierId: effet.fichierId === undefined ? fichierAvantId : effet.fichierId, faitLe: ctx.maintenant(), faitPar: ctx.moi.id,
  })
  ctx.journaliser({
    acte: journalActe, sujet: 'piece', sujetId: pieceId, candidatureId: cible.candidatureId,
    donnees: { piece: ligne.code, de: piece.avant, a: piece.vers }, texte: effet.commentaire || undefined,
  })
  return verdictId
}

/** An act on a piece from end to end, in one transaction: found, decided, written at the version seen, journaled, counted, announced. */
export function agirSurPiece(ctx: Context, cible: CiblePiece, acte: ActePiece, journalActe: string, effet: EffetPiece = {}): PieceApresActe {
  return ctx.ecrire(() => {
    const piece = prendrePiece(ctx, cible, acte)
    const pieceId = ecrirePiece(ctx, cible, piece, effet)
    const verdictId = retenirActe(ctx, cible, piece, pieceId, acte, journalActe, effet)
    return apresActe(ctx, cible, pieceId, verdictId)
  })
}
