import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { etablissement, fichier, gestionnaire, lettre, pieceFichier, signataire } from '../schema.ts'

const deposePar = sql<string | null>`${gestionnaire.prenom} || ' ' || ${gestionnaire.nom}`

const colonnes = {
  id: pieceFichier.id, pieceId: pieceFichier.pieceId, rang: pieceFichier.rang, sha256: pieceFichier.sha256, nom: pieceFichier.nom, type: pieceFichier.type,
  tailleOctets: pieceFichier.tailleOctets, pages: pieceFichier.pages, probleme: pieceFichier.probleme, avertissements: pieceFichier.avertissements, rotations: pieceFichier.rotations,
  deposeLe: pieceFichier.deposeLe, deposePar, retireLe: pieceFichier.retireLe,
}

/** Declares bytes that are on the disk already: the row comes after the file, never before (P12). */
export const declarerFichier = (db: Db, declared: typeof fichier.$inferInsert): void => {
  db.insert(fichier).values(declared).onConflictDoNothing().run()
}

/** The size of stored bytes; `undefined` when nothing declared them. */
export const getTailleFichier = (db: Db, sha256: string): number | undefined => db.select({ taille: fichier.tailleOctets }).from(fichier).where(eq(fichier.sha256, sha256)).get()?.taille

/** The versions of a piece, newest first. */
export const listVersions = (db: Db, pieceId: number) =>
  db.select(colonnes).from(pieceFichier).leftJoin(gestionnaire, eq(gestionnaire.id, pieceFichier.deposePar)).where(eq(pieceFichier.pieceId, pieceId)).orderBy(desc(pieceFichier.rang)).all()

export const getVersion = (db: Db, fichierId: number) =>
  db.select(colonnes).from(pieceFichier).leftJoin(gestionnaire, eq(gestionnaire.id, pieceFichier.deposePar)).where(eq(pieceFichier.id, fichierId)).get()

export type LigneVersion = NonNullable<ReturnType<typeof getVersion>>

/** The current files of these versions, by id: one question for a whole dossier. */
export const listVersionsParId = (db: Db, ids: readonly number[]): LigneVersion[] =>
  ids.length === 0 ? [] : db.select(colonnes).from(pieceFichier).leftJoin(gestionnaire, eq(gestionnaire.id, pieceFichier.deposePar)).where(sql`${pieceFichier.id} IN ${[...ids]}`).all()

/** A new version, after the last one; answers its id. */
export function insertVersion(db: Db, version: Omit<typeof pieceFichier.$inferInsert, 'rang'>): number {
  const last = db.select({ rang: sql<number>`coalesce(max(${pieceFichier.rang}), 0)` }).from(pieceFichier).where(eq(pieceFichier.pieceId, version.pieceId)).get()
  return db.insert(pieceFichier).values({ ...version, rang: (last?.rang ?? 0) + 1 }).returning({ id: pieceFichier.id }).get().id
}

export const setRetireLe = (db: Db, fichierId: number, retireLe: string | null): void => {
  db.update(pieceFichier).set({ retireLe }).where(eq(pieceFichier.id, fichierId)).run()
}

export const setRotations = (db: Db, fichierId: number, rotations: Record<string, number>): void => {
  db.update(pieceFichier).set({ rotations }).where(eq(pieceFichier.id, fichierId)).run()
}

/** Every hash that something cites: what the sweep and the collection must keep (P12). */
export const listEmpreintesCitees = (db: Db): string[] =>
  db
    .all<{ sha: string }>(
      sql`SELECT ${pieceFichier.sha256} AS sha FROM ${pieceFichier} UNION SELECT ${lettre.sha256} FROM ${lettre} WHERE ${lettre.sha256} IS NOT NULL
        UNION SELECT ${etablissement.logoSha256} FROM ${etablissement} WHERE ${etablissement.logoSha256} IS NOT NULL
        UNION SELECT ${signataire.imageSha256} FROM ${signataire} WHERE ${signataire.imageSha256} IS NOT NULL`,
    )
    .map((row) => row.sha)
