import { and, eq, gt, gte, isNull } from 'drizzle-orm'
import type { Db } from '#main/database/base.ts'
import { declarerFichier, insertVersion } from '#main/database/queries/fichiers.ts'
import { getPieceDemandee } from '#main/database/queries/pieces.ts'
import { piece, pieceJustificative, pieceVerdict } from '#main/database/schema.ts'
import type { DocumentPromis } from './documents.ts'
import type { FichierFabrique } from './fabriquer-documents.ts'

/** The demands by their code. */
export const listCodes = (db: Db): ReadonlyMap<string, number> =>
  new Map(db.select({ code: pieceJustificative.code, id: pieceJustificative.id }).from(pieceJustificative).all().map(({ code, id }) => [code, id]))

/** The piece that still waits for its file; `undefined` once it has one, or had one that somebody took away. */
export function pieceEnAttente(db: Db, codes: ReadonlyMap<string, number>, { candidatureId, code }: DocumentPromis): number | undefined {
  const ligne = getPieceDemandee(db, candidatureId, codes.get(code) ?? 0)
  return ligne === undefined || ligne.pieceId === null || ligne.versions > 0 ? undefined : ligne.pieceId
}

/**
 * Puts a file where the plan promised it, as if it had been there from its date: the verdicts given since then are about it. The statut and the
 * version stay as they are, so that whoever is deciding on this piece at this moment is not stopped. False when the piece waits for nothing.
 */
export function attacher(db: Db, codes: ReadonlyMap<string, number>, promis: DocumentPromis, fichier: FichierFabrique): boolean {
  const pieceId = pieceEnAttente(db, codes, promis)
  if (pieceId === undefined) return false
  const { deposeLe, deposePar } = promis
  const { sha256, tailleOctets, type, nom, pages, probleme } = fichier
  declarerFichier(db, { sha256, tailleOctets, type, rangeLe: deposeLe })
  const id = insertVersion(db, { pieceId, sha256, nom, type, tailleOctets, pages, probleme, deposeLe, deposePar })
  db.update(piece).set({ pieceFichierId: id }).where(and(eq(piece.id, pieceId), isNull(piece.pieceFichierId))).run()
  db.update(pieceVerdict).set({ fichierId: id }).where(and(eq(pieceVerdict.pieceId, pieceId), gte(pieceVerdict.faitLe, deposeLe), isNull(pieceVerdict.fichierId))).run()
  db.update(pieceVerdict).set({ fichierAvantId: id }).where(and(eq(pieceVerdict.pieceId, pieceId), gt(pieceVerdict.faitLe, deposeLe), isNull(pieceVerdict.fichierAvantId))).run()
  return true
}
