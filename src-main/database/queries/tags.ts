import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { candidatureTag, tag } from '../schema.ts'

export const listTags = (db: Db) => db.select({ id: tag.id, libelle: tag.libelle, couleur: tag.couleur }).from(tag).where(eq(tag.enService, true)).orderBy(asc(tag.libelle)).all()
export type LigneTag = ReturnType<typeof listTags>[number]

/** The tags of each of these candidatures, by candidature. */
export function listTagsDe(db: Db, candidatureIds: readonly number[]): Map<number, LigneTag[]> {
  const found = new Map<number, LigneTag[]>()
  if (candidatureIds.length === 0) return found
  const rows = db
    .select({ candidatureId: candidatureTag.candidatureId, id: tag.id, libelle: tag.libelle, couleur: tag.couleur })
    .from(candidatureTag)
    .innerJoin(tag, eq(tag.id, candidatureTag.tagId))
    .where(sql`${candidatureTag.candidatureId} IN ${[...candidatureIds]}`)
    .orderBy(asc(tag.libelle))
    .all()
  for (const { candidatureId, ...rest } of rows) found.set(candidatureId, [...(found.get(candidatureId) ?? []), rest])
  return found
}

export const getTag = (db: Db, id: number) => db.select().from(tag).where(eq(tag.id, id)).get()

/** True when the tag was not there. */
export const poserTag = (db: Db, candidatureId: number, tagId: number): boolean => db.insert(candidatureTag).values({ candidatureId, tagId }).onConflictDoNothing().run().changes === 1

/** True when the tag was there. */
export const oterTag = (db: Db, candidatureId: number, tagId: number): boolean =>
  db.delete(candidatureTag).where(and(eq(candidatureTag.candidatureId, candidatureId), eq(candidatureTag.tagId, tagId))).run().changes === 1

export const insertTag = (db: Db, created: typeof tag.$inferInsert): number => db.insert(tag).values(created).returning({ id: tag.id }).get().id

export const updateTag = (db: Db, id: number, change: Partial<typeof tag.$inferInsert>): void => {
  db.update(tag).set(change).where(eq(tag.id, id)).run()
}

export const findTag = (db: Db, libelle: string) => db.select().from(tag).where(eq(tag.libelle, libelle)).get()
