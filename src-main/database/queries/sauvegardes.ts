import { desc } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { sauvegarde } from '../schema.ts'

export const getDerniereSauvegarde = (db: Db) => db.select().from(sauvegarde).orderBy(desc(sauvegarde.id)).limit(1).get()

export const insertSauvegarde = (db: Db, made: typeof sauvegarde.$inferInsert): void => {
  db.insert(sauvegarde).values(made).run()
}
