import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { motif } from '../schema.ts'

export type UsageMotif = 'avis' | 'piece'

/** The library of motifs, those in service first, the last used first. */
export const listMotifs = (db: Db, usage?: UsageMotif) =>
  db
    .select({ id: motif.id, usage: motif.usage, code: motif.code, texte: motif.texte, enService: motif.enService })
    .from(motif)
    .where(usage === undefined ? undefined : eq(motif.usage, usage))
    .orderBy(desc(motif.enService), sql`${motif.utiliseLe} IS NULL`, desc(motif.utiliseLe), asc(motif.id))
    .all()

export const getMotif = (db: Db, id: number) => db.select().from(motif).where(eq(motif.id, id)).get()

/** Remembers that a sentence of the library served as it is, so that the last used come first. */
export const marquerMotifUtilise = (db: Db, usage: UsageMotif, texte: string, le: string): void => {
  db.update(motif).set({ utiliseLe: le }).where(and(eq(motif.usage, usage), eq(motif.texte, texte))).run()
}

export const insertMotif = (db: Db, created: typeof motif.$inferInsert): number => db.insert(motif).values(created).returning({ id: motif.id }).get().id

export const updateMotif = (db: Db, id: number, change: { texte: string; enService: boolean }): void => {
  db.update(motif).set(change).where(eq(motif.id, id)).run()
}
