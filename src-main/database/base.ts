import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

/** The open base, as query functions take it. Inside `ecrire` it is the same connection, so the same value serves in and out of a transaction. */
export type Db = BetterSQLite3Database

/** A query of every act, built once for each base: building it costs more than running it. Its values are `sql.placeholder`s. */
export function preparer<Q extends object>(construire: (db: Db) => Q): (db: Db) => Q {
  const construites = new WeakMap<Db, Q>()
  return (db) => {
    const connue = construites.get(db)
    if (connue !== undefined) return connue
    const construite = construire(db)
    construites.set(db, construite)
    return construite
  }
}
