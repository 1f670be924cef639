import { asc, eq } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { fichier } from '../schema.ts'

/** Every file that the base declares, by its hash: a piece's version, a letter, a logo, a signature. */
export const listFichiersCites = (db: Db): string[] => db.select({ sha256: fichier.sha256 }).from(fichier).orderBy(asc(fichier.sha256)).all().map((row) => row.sha256)

/** True when the base declares this file: its bytes must stay. */
export const estFichierCite = (db: Db, sha256: string): boolean => db.select({ sha256: fichier.sha256 }).from(fichier).where(eq(fichier.sha256, sha256)).get() !== undefined
