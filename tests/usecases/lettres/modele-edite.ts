import { modele } from '#main/database/schema.ts'
import type { Context } from '#main/usecases/context.ts'

/** A text written by the office in place of a shipped one. */
export function insertModele(ctx: Context, ecrit: Omit<typeof modele.$inferInsert, 'id' | 'creeLe'>): void {
  ctx.db.insert(modele).values({ ...ecrit, creeLe: ctx.maintenant() }).run()
}
