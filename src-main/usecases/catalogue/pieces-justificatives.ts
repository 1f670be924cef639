import { findPieceParCode, insertPieceJustificative, listPiecesJustificatives, updatePieceJustificative } from '#main/database/queries/catalogue.ts'
import type { PieceJustificativeView } from '#shared/contract/catalogue.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { recompterApresDemande } from './recompter.ts'

type Champs = Omit<PieceJustificativeView, 'id' | 'version' | 'formations'>

export type PieceSaisie = Champs & { readonly id?: number | undefined; readonly version?: number | undefined }

export const listPiecesView = (ctx: Context): PieceJustificativeView[] =>
  listPiecesJustificatives(ctx.db).map(({ piece: { centreId: _centreId, traitement: _traitement, ...rest }, formations }) => ({ ...rest, formations }))

function ecrirePiece(ctx: Context, { id, version, ...champs }: PieceSaisie): number {
  if (findPieceParCode(ctx.db, champs.code, id ?? 0) !== undefined) throw new DomainError('DOUBLON', { quoi: 'code', valeur: champs.code })
  const pieceId = id ?? insertPieceJustificative(ctx.db, champs)
  if (id !== undefined && !updatePieceJustificative(ctx.db, id, version ?? 0, champs)) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })
  ctx.journaliser({ acte: 'enregistrer_piece_justificative', sujet: 'piece_justificative', sujetId: pieceId, donnees: { code: champs.code, commune: champs.commune, enService: champs.enService } })
  return pieceId
}

/** Adds or changes what is asked. One that is out of service stays where it was answered (domain.md §3.10). */
export async function enregistrerPieceJustificative(ctx: Context, input: PieceSaisie): Promise<PieceJustificativeView> {
  const id = ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_PJ')
    ctx.annoncer({ type: 'catalogue_change' })
    return ecrirePiece(ctx, input)
  })
  await recompterApresDemande(ctx)
  return trouve(listPiecesView(ctx).find((piece) => piece.id === id), 'piece')
}

/** Adds the usual demand of a French university, except the codes that are there already. */
export async function ajouterPiecesUsuelles(ctx: Context): Promise<PieceJustificativeView[]> {
  ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_PJ')
    const known = new Set(listPiecesView(ctx).map((piece) => piece.code))
    for (const piece of ctx.catalogueUsuel()) if (!known.has(piece.code)) ecrirePiece(ctx, { ...piece, enService: true })
    ctx.annoncer({ type: 'catalogue_change' })
  })
  await recompterApresDemande(ctx)
  return listPiecesView(ctx)
}
