import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { commission, formation, formationPiece, pieceJustificative, signataire } from '../schema.ts'

const NOM_SIGNATAIRE = sql<string | null>`${signataire.prenom} || ' ' || ${signataire.nom}`

export const listCommissions = (db: Db) =>
  db
    .select({ commission, signataire: NOM_SIGNATAIRE, formations: sql<number>`(SELECT count(*) FROM ${formation} WHERE ${formation.commissionId} = ${commission.id})` })
    .from(commission)
    .leftJoin(signataire, eq(signataire.id, commission.signataireId))
    .orderBy(asc(commission.libelle), asc(commission.id))
    .all()

export const insertCommission = (db: Db, created: typeof commission.$inferInsert): number => db.insert(commission).values(created).returning({ id: commission.id }).get().id

/** False when the commission was changed since this version was seen. */
export const updateCommission = (db: Db, id: number, version: number, change: Partial<typeof commission.$inferInsert>): boolean =>
  db.update(commission).set({ ...change, version: version + 1 }).where(and(eq(commission.id, id), eq(commission.version, version))).run().changes === 1

export const findCommissionParCode = (db: Db, code: string, saufId: number) => db.select({ id: commission.id }).from(commission).where(and(eq(commission.code, code), ne(commission.id, saufId))).get()

export const insertFormation = (db: Db, created: typeof formation.$inferInsert): number => db.insert(formation).values(created).returning({ id: formation.id }).get().id

/** False when the formation was changed since this version was seen. */
export const updateFormation = (db: Db, id: number, version: number, change: Partial<typeof formation.$inferInsert>): boolean =>
  db.update(formation).set({ ...change, version: version + 1 }).where(and(eq(formation.id, id), eq(formation.version, version))).run().changes === 1

export const findFormationParCode = (db: Db, code: string, saufId: number) => db.select({ id: formation.id }).from(formation).where(and(eq(formation.code, code), ne(formation.id, saufId))).get()

export const listPiecesDeFormation = (db: Db): { formationId: number; pieceJustificativeId: number }[] => db.select().from(formationPiece).all()

/** The pieces that a formation asks for, replaced as a whole. */
export function setPiecesDeFormation(db: Db, formationId: number, pieceIds: readonly number[]): void {
  db.delete(formationPiece).where(eq(formationPiece.formationId, formationId)).run()
  for (const pieceJustificativeId of new Set(pieceIds)) db.insert(formationPiece).values({ formationId, pieceJustificativeId }).run()
}

export const listPiecesJustificatives = (db: Db) =>
  db
    .select({ piece: pieceJustificative, formations: sql<number>`(SELECT count(*) FROM ${formationPiece} WHERE ${formationPiece.pieceJustificativeId} = ${pieceJustificative.id})` })
    .from(pieceJustificative)
    .orderBy(asc(pieceJustificative.ordre), asc(pieceJustificative.id))
    .all()

/** What each demand is called, by its code: the journal keeps codes. */
export const getLibellesPieces = (db: Db): ReadonlyMap<string, string> => new Map(db.select({ code: pieceJustificative.code, libelle: pieceJustificative.libelle }).from(pieceJustificative).all().map(({ code, libelle }) => [code, libelle]))

export const getPieceJustificative = (db: Db, id: number) => db.select().from(pieceJustificative).where(eq(pieceJustificative.id, id)).get()

export const insertPieceJustificative = (db: Db, created: typeof pieceJustificative.$inferInsert): number => db.insert(pieceJustificative).values(created).returning({ id: pieceJustificative.id }).get().id

/** False when the demand was changed since this version was seen. */
export const updatePieceJustificative = (db: Db, id: number, version: number, change: Partial<typeof pieceJustificative.$inferInsert>): boolean =>
  db.update(pieceJustificative).set({ ...change, version: version + 1 }).where(and(eq(pieceJustificative.id, id), eq(pieceJustificative.version, version))).run().changes === 1

export const findPieceParCode = (db: Db, code: string, saufId: number) => db.select({ id: pieceJustificative.id }).from(pieceJustificative).where(and(eq(pieceJustificative.code, code), ne(pieceJustificative.id, saufId))).get()
