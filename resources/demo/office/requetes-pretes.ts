import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Base } from '#main/database/open.ts'
import type { Db } from '#main/database/base.ts'

type Client = Base['sqlite']
type Requete = ReturnType<Client['prepare']>

/** Rows as arrays and rows as objects are two states of one statement: each keeps its own. */
function createRequete(sqlite: Client, texte: string) {
  const simple = sqlite.prepare(texte)
  let brute: Requete | undefined
  return {
    run: (...valeurs: unknown[]) => simple.run(...valeurs),
    get: (...valeurs: unknown[]) => simple.get(...valeurs),
    all: (...valeurs: unknown[]) => simple.all(...valeurs),
    raw: () => (brute ??= sqlite.prepare(texte).raw()),
  }
}

/**
 * The same connection, each statement compiled once: half of the time of three thousand acts in a row is compilation. For a batch that ends, since
 * nothing is ever forgotten.
 */
export function createRequetesPretes(sqlite: Client): Db {
  const pretes = new Map<string, ReturnType<typeof createRequete>>()
  const client = {
    prepare: (texte: string) => {
      const prete = pretes.get(texte) ?? createRequete(sqlite, texte)
      pretes.set(texte, prete)
      return prete
    },
    transaction: sqlite.transaction.bind(sqlite),
  }
  return drizzle({ client: client as unknown as Client })
}
