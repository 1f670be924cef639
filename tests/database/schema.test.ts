import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as schema from '#main/database/schema.ts'
import { AVIS_COURANTS, STATUTS_AVIS, TYPES_AVIS } from '#shared/domain/avis.ts'
import { STATUTS_COURRIEL } from '#shared/domain/courriel.ts'
import { MODES_FORMATION, STATUTS_DOSSIER } from '#shared/domain/dossier.ts'
import { GENRES_LETTRE, STATUTS_LETTRE } from '#shared/domain/lettre.ts'
import { STATUTS_PIECE } from '#shared/domain/piece.ts'
import { CANAUX_PLI, ETATS_CACHET } from '#shared/domain/pli.ts'
import { CANAUX_REPONSE, STATUTS_REPONSE } from '#shared/domain/reponse.ts'
import { ouvrirBureauEssai, type BureauEssai } from '../support/bureau-essai.ts'

let essai: BureauEssai
beforeAll(async () => {
  essai = await ouvrirBureauEssai()
})
afterAll(() => essai.close())

const query = <T>(sql: string, ...values: unknown[]): T[] => essai.bureau.base.sqlite.prepare(sql).all(...values) as T[]

const tables = Object.values<unknown>(schema).filter((value) => is(value, SQLiteTable))

describe('le schéma', () => {
  it('dit de chaque table ce que la base migrée en dit', () => {
    for (const table of tables) {
      const { name, columns } = getTableConfig(table)
      const declared = columns.map((column) => `${column.name} ${column.getSQLType().toUpperCase()} ${column.primary || column.notNull ? 'NOT NULL' : ''}`.trim()).sort()
      const found = query<{ name: string; type: string; notnull: number; pk: number }>(`PRAGMA table_xinfo(${name})`).map((column) => `${column.name} ${column.type} ${column.notnull === 1 || column.pk > 0 ? 'NOT NULL' : ''}`.trim()).sort()
      const keys = new Set(query<{ name: string; pk: number }>(`PRAGMA table_xinfo(${name})`).filter((column) => column.pk > 0).map((column) => column.name))
      expect(declared.map((line) => (keys.has(line.split(' ')[0] ?? '') ? line.replace(/( NOT NULL)?$/, ' NOT NULL') : line)), name).toEqual(found)
    }
  })

  it('ne laisse aucune table hors de drizzle, sinon la recherche plein texte', () => {
    const known = new Set(tables.map((table) => getTableConfig(table).name))
    const found = query<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'recherche%'").map((row) => row.name)
    expect(found.filter((name) => !known.has(name))).toEqual([])
  })

  it('est strict partout', () => {
    expect(query<{ name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'recherche_%'")).toEqual([])
  })

  it.each([
    ['candidature', 'dossier', STATUTS_DOSSIER], ['candidature', 'avis', AVIS_COURANTS], ['candidature', 'reponse', STATUTS_REPONSE], ['candidature', 'mode', MODES_FORMATION], ['piece', 'statut', STATUTS_PIECE],
    ['avis', 'type', TYPES_AVIS], ['avis', 'statut', STATUTS_AVIS], ['courriel', 'statut', STATUTS_COURRIEL], ['lettre', 'statut', STATUTS_LETTRE], ['lettre', 'genre', GENRES_LETTRE], ['pli', 'canal', CANAUX_PLI],
    ['pli', 'cachet', ETATS_CACHET], ['reponse', 'canal', CANAUX_REPONSE], ['reponse', 'statut', STATUTS_REPONSE],
  ] as const)('borne %s.%s aux valeurs de la machine', (table, column, values) => {
    const [row] = query<{ sql: string }>('SELECT sql FROM sqlite_master WHERE name = ?', table)
    const check = new RegExp(`${column} IN \\(([^)]*)\\)`).exec(row?.sql ?? '')?.[1] ?? ''
    expect(check.split(',').map((value) => value.trim().replaceAll("'", ''))).toEqual([...values])
  })
})
