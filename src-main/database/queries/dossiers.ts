import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { dossierHistorique } from '../schema.ts'

export const insertHistorique = (db: Db, created: typeof dossierHistorique.$inferInsert): number => db.insert(dossierHistorique).values(created).returning({ id: dossierHistorique.id }).get().id

export const getHistorique = (db: Db, id: number) => db.select().from(dossierHistorique).where(eq(dossierHistorique.id, id)).get()
export type Historique = NonNullable<ReturnType<typeof getHistorique>>

/** The last change of statut that was not undone: the only one that may be. */
export const getDernierHistorique = (db: Db, candidatureId: number) =>
  db.select().from(dossierHistorique).where(and(eq(dossierHistorique.candidatureId, candidatureId), isNull(dossierHistorique.annuleLe))).orderBy(desc(dossierHistorique.id)).limit(1).get()

export const marquerHistoriqueAnnule = (db: Db, id: number, le: string): void => {
  db.update(dossierHistorique).set({ annuleLe: le }).where(eq(dossierHistorique.id, id)).run()
}
