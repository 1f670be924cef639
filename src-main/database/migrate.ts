import type { Database } from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copierAvantMigration } from './migrate-copie.ts'
import { ErreurBase } from './open-erreurs.ts'
import { APPLICATION_ID } from './pragmas.ts'

export type Migration = { readonly numero: number; readonly nom: string; readonly chemin: string }

const NOM = /^(\d{4})-([a-z0-9][a-z0-9-]*)\.sql$/

/** The migrations in order, numbered 0001, 0002… without a gap; throws when one is misnamed or missing. */
export function listMigrations(migrationsDir: string): Migration[] {
  const fichiers = readdirSync(migrationsDir).filter((nom) => nom.endsWith('.sql')).sort()
  return fichiers.map((fichier, rang) => {
    const [, numero, nom] = NOM.exec(fichier) ?? []
    if (numero === undefined || nom === undefined || Number(numero) !== rang + 1) throw new Error(`Migration out of order or misnamed: ${fichier}`)
    return { numero: Number(numero), nom, chemin: join(migrationsDir, fichier) }
  })
}

export const versionDe = (sqlite: Database): number => Number(sqlite.pragma('user_version', { simple: true }))

function refuserLiensRompus(sqlite: Database, nom: string): void {
  const rompus = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[]
  const [premier] = rompus
  if (premier !== undefined) throw new ErreurBase('MIGRATION_IMPOSSIBLE', { migration: nom, table: premier.table, parent: premier.parent, lignes: rompus.length })
}

function appliquer(sqlite: Database, { numero, nom, chemin }: Migration): void {
  if (versionDe(sqlite) >= numero) return
  sqlite.exec(readFileSync(chemin, 'utf8'))
  if (!sqlite.inTransaction) throw new Error(`Migration ${nom} ends its own transaction`)
  refuserLiensRompus(sqlite, nom)
  sqlite.pragma(`user_version = ${numero}`)
  sqlite.pragma(`application_id = ${APPLICATION_ID}`)
}

/** A table rebuilt with foreign_keys on would delete its children by cascade; the pragma does nothing inside a transaction. */
function sansClesEtrangeres(sqlite: Database, geste: () => void): void {
  sqlite.pragma('foreign_keys = OFF')
  try {
    geste()
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

/**
 * Brings the base to the newest version: one IMMEDIATE transaction a migration, so that a stop leaves a whole version and the
 * next opening goes on from there. A base that holds something is first copied to `avant-migration-<version>.db`, verified.
 * Throws VERSION_FUTURE without a write when the base is newer than this Pli.
 */
export function migrate(sqlite: Database, migrationsDir: string): { de: number; a: number } {
  const migrations = listMigrations(migrationsDir)
  const de = versionDe(sqlite)
  if (de > migrations.length) throw new ErreurBase('VERSION_FUTURE', { chemin: sqlite.name, version: de, connue: migrations.length })
  const restantes = migrations.slice(de)
  if (restantes.length === 0) return { de, a: de }
  if (de > 0) copierAvantMigration(sqlite, join(dirname(sqlite.name), `avant-migration-${de}.db`))
  sansClesEtrangeres(sqlite, () => {
    for (const migration of restantes) sqlite.transaction(() => appliquer(sqlite, migration)).immediate()
  })
  return { de, a: migrations.length }
}
