import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withPreparedStatements } from '#main/database/prepared-statements.ts'

let sqlite: Sqlite.Database
beforeEach(() => {
  sqlite = new Sqlite(':memory:')
  sqlite.exec("CREATE TABLE ligne (id INTEGER PRIMARY KEY, nom TEXT); INSERT INTO ligne VALUES (1, 'a'), (2, 'b')")
})
afterEach(() => sqlite.close())

/** Counts what is really compiled. */
function compiled(): () => number {
  let count = 0
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = (text: string) => {
    count += 1
    return prepare(text)
  }
  return () => count
}

it('compiles a text once for rows as objects and once for rows as arrays, however often it is asked', () => {
  const count = compiled()
  const db = withPreparedStatements(sqlite)
  for (const id of [1, 2, 1, 3]) {
    const text = sql`SELECT nom FROM ligne WHERE id = ${id}`
    expect(db.all(text)).toEqual(id === 3 ? [] : [{ nom: id === 1 ? 'a' : 'b' }])
    expect(db.values(text)).toEqual(id === 3 ? [] : [[id === 1 ? 'a' : 'b']])
  }
  expect(count()).toBe(2)
})

it('sees a column that came since', () => {
  const db = withPreparedStatements(sqlite)
  const text = sql`SELECT * FROM ligne WHERE id = 1`
  expect([db.get(text), db.values(text)]).toEqual([{ id: 1, nom: 'a' }, [[1, 'a']]])
  sqlite.exec("ALTER TABLE ligne ADD COLUMN rang INTEGER DEFAULT 7")
  expect([db.get(text), db.values(text)]).toEqual([{ id: 1, nom: 'a', rang: 7 }, [[1, 'a', 7]]])
})

it('forgets the text asked longest ago, never the one in use, and keeps no text longer than a page', () => {
  const count = compiled()
  const db = withPreparedStatements(sqlite)
  const courant = sql`SELECT 1 AS un`
  db.all(courant)
  for (let rang = 0; rang < 300; rang += 1) {
    db.all(sql.raw(`SELECT ${rang} AS autre`))
    db.all(courant)
  }
  expect(count()).toBe(301)
  db.all(sql.raw('SELECT 0 AS autre'))
  expect(count()).toBe(302)
  const long = sql.raw(`SELECT 1 WHERE 1 IN (${Array.from({ length: 2000 }, (_, rang) => rang).join(',')})`)
  db.all(long)
  db.all(long)
  expect(count()).toBe(304)
})
