import { findPieceParCode, getPieceJustificative, insertPieceJustificative, listPiecesJustificatives, updatePieceJustificative } from '#main/database/queries/catalogue.ts'
import type { PieceJustificativeView } from '#shared/contract/catalogue.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { devoirReflet, refleter } from './refleter.ts'

type Champs = Omit<PieceJustificativeView, 'id' | 'version' | 'formations'>

export type PieceSaisie = Champs & { readonly id?: number | undefined; readonly version?: number | undefined }

export const listPiecesView = (ctx: Context): PieceJustificativeView[] =>
  listPiecesJustificatives(ctx.db).map(({ piece: { centreId: _centreId, traitement: _traitement, ...rest }, formations }) => ({ ...rest, formations }))

const DECISIFS = ['commune', 'unicite', 'enService'] as const

/** Whether dossiers must be counted again: not for another wording, nor for a new demand that no formation makes yet. */
function change(ctx: Context, { id, ...champs }: PieceSaisie): boolean {
  const avant = id === undefined ? undefined : getPieceJustificative(ctx.db, id)
  return avant === undefined ? champs.commune && champs.enService : DECISIFS.some((champ) => avant[champ] !== champs[champ])
}

function ecrirePiece(ctx: Context, { id, version, ...champs }: PieceSaisie): number {
  if (findPieceParCode(ctx.db, champs.code, id ?? 0) !== undefined) throw new DomainError('DOUBLON', { quoi: 'code', valeur: champs.code })
  const pieceId = id ?? insertPieceJustificative(ctx.db, champs)
  if (id !== undefined && !updatePieceJustificative(ctx.db, id, version ?? 0, champs)) throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })
  ctx.journaliser({ acte: 'enregistrer_piece_justificative', sujet: 'piece_justificative', sujetId: pieceId, donnees: { code: champs.code, commune: champs.commune, enService: champs.enService } })
  return pieceId
}

/** Writes these demands in one transaction; the dossiers that they touch follow. Answers their ids. */
async function ecrireDemande(ctx: Context, choisir: () => readonly PieceSaisie[]): Promise<number[]> {
  const { ids, du } = ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_PJ')
    const saisies = choisir()
    const touche = saisies.some((saisie) => change(ctx, saisie))
    ctx.annoncer({ type: 'catalogue_change' })
    return { ids: saisies.map((saisie) => ecrirePiece(ctx, saisie)), du: touche ? devoirReflet(ctx, null) : undefined }
  })
  if (du !== undefined) await refleter(ctx, du)
  return ids
}

/** Adds or changes what is asked. One that is out of service stays where it was answered (domain.md §3.10). */
export async function enregistrerPieceJustificative(ctx: Context, input: PieceSaisie): Promise<PieceJustificativeView> {
  const [id] = await ecrireDemande(ctx, () => [input])
  return trouve(listPiecesView(ctx).find((piece) => piece.id === id), 'piece')
}

/** Adds the usual demand of a French university, except the codes that are there already. */
export async function ajouterPiecesUsuelles(ctx: Context): Promise<PieceJustificativeView[]> {
  await ecrireDemande(ctx, () => {
    const known = new Set(listPiecesView(ctx).map((piece) => piece.code))
    return ctx.catalogueUsuel().filter((piece) => !known.has(piece.code)).map((piece) => ({ ...piece, enService: true }))
  })
  return listPiecesView(ctx)
}
