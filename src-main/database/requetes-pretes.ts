import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Database, Statement } from 'better-sqlite3'
import type { Db } from './base.ts'

/** Every text that the office asks again and again fits; those that name a list of columns or ids of their own pass through. */
const RETENUES = 256

/** Rows as arrays and rows as objects are two states of one statement: each keeps its own. */
function createRequete(sqlite: Database, texte: string) {
  const simple = sqlite.prepare(texte)
  let brute: Statement | undefined
  return {
    run: (...valeurs: unknown[]) => simple.run(...valeurs),
    get: (...valeurs: unknown[]) => simple.get(...valeurs),
    all: (...valeurs: unknown[]) => simple.all(...valeurs),
    raw: () => (brute ??= sqlite.prepare(texte).raw()),
  }
}

/** The connection as drizzle asks it, each statement compiled once: half of the time of an act is compilation. The least recently asked go first. */
export function createRequetesPretes(sqlite: Database): Db {
  const pretes = new Map<string, ReturnType<typeof createRequete>>()
  const client = {
    prepare(texte: string) {
      const prete = pretes.get(texte) ?? createRequete(sqlite, texte)
      pretes.delete(texte)
      pretes.set(texte, prete)
      const [ancienne] = pretes.keys()
      if (pretes.size > RETENUES && ancienne !== undefined) pretes.delete(ancienne)
      return prete
    },
    transaction: sqlite.transaction.bind(sqlite),
  }
  return drizzle({ client: client as unknown as Database })
}
