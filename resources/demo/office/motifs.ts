import { eq } from 'drizzle-orm'
import type { Db } from '#main/database/base.ts'
import { motif } from '#main/database/schema.ts'

/** The id of a motif of the library by its code. */
export function findMotif(db: Db, code: string): number {
  const found = db.select({ id: motif.id }).from(motif).where(eq(motif.code, code)).get()
  if (found === undefined) throw new RangeError(`There is no motif ${code}`)
  return found.id
}
