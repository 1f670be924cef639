import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

/** The open base, as query functions take it. Inside `ecrire` it is the same connection, so the same value serves in and out of a transaction. */
export type Db = BetterSQLite3Database
