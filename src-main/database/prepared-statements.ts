import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Database, Statement } from 'better-sqlite3'
import type { Db } from './base.ts'

/** Every text that the office asks again and again fits. */
const KEPT = 256

/** A text that holds a long list of ids is asked once: keeping its program would cost more than making it again. */
const LONGEST = 4096

/** Rows as arrays and rows as objects are two states of one statement: each keeps its own, compiled at its first use. */
function createStatement(sqlite: Database, text: string) {
  let plain: Statement | undefined
  let raw: Statement | undefined
  const asObjects = (): Statement => (plain ??= sqlite.prepare(text))
  return {
    run: (...values: unknown[]) => asObjects().run(...values),
    get: (...values: unknown[]) => asObjects().get(...values),
    all: (...values: unknown[]) => asObjects().all(...values),
    raw: () => (raw ??= sqlite.prepare(text).raw()),
  }
}

/** The connection as drizzle asks it, each statement compiled once: half of the time of an act is compilation. The least recently asked go first. */
export function withPreparedStatements(sqlite: Database): Db {
  const kept = new Map<string, ReturnType<typeof createStatement>>()
  const client = {
    prepare(text: string) {
      const statement = kept.get(text) ?? createStatement(sqlite, text)
      if (text.length > LONGEST) return statement
      kept.delete(text)
      kept.set(text, statement)
      const [oldest] = kept.keys()
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
      return statement
    },
    transaction: sqlite.transaction.bind(sqlite),
  }
  return drizzle({ client: client as unknown as Database })
}
