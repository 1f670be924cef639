import Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { exigerPlace } from './disque.ts'
import { ErreurBase } from './open-erreurs.ts'
import { synchroniserDossier } from './open-lieu.ts'
import { fautesRapides } from './open-sonde.ts'

/** Rows of each table of the office, by name; virtual tables and their shadows follow from the others. */
export function compterLignes(sqlite: Database): Record<string, number> {
  const tables = sqlite.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name").pluck().all() as string[]
  return Object.fromEntries(tables.map((table) => [table, Number(sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]))
}

/** Bytes of the base as SQLite counts its pages, log included. */
export function tailleBase(sqlite: Database): number {
  return Number(sqlite.pragma('page_count', { simple: true })) * Number(sqlite.pragma('page_size', { simple: true }))
}

/** VACUUM INTO asks nothing of fsync: the file is made durable here. Never on a live base: closing it would drop SQLite's locks. */
export function rendreDurable(fichier: string): void {
  const fd = openSync(fichier, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

function verifierCopie(copie: string, lignes: Record<string, number>): void {
  const sqlite = new Sqlite(copie, { readonly: true, fileMustExist: true })
  try {
    const [faute] = fautesRapides(sqlite, true)
    if (faute !== undefined) throw new ErreurBase('BASE_ABIMEE', { chemin: copie, detail: faute })
    if (JSON.stringify(compterLignes(sqlite)) !== JSON.stringify(lignes)) throw new ErreurBase('BASE_ABIMEE', { chemin: copie, detail: 'comptes differents' })
  } finally {
    sqlite.close()
  }
}

/** A verified copy under its final name, or an error and no file: VACUUM INTO beside, integrity and counts read back, then renamed. */
export function copierAvantMigration(sqlite: Database, copie: string): void {
  const temporaire = `${copie}.tmp`
  exigerPlace(dirname(copie), tailleBase(sqlite))
  rmSync(temporaire, { force: true })
  try {
    sqlite.prepare('VACUUM INTO ?').run(temporaire)
    chmodSync(temporaire, 0o600)
    verifierCopie(temporaire, compterLignes(sqlite))
    rendreDurable(temporaire)
    renameSync(temporaire, copie)
  } finally {
    rmSync(temporaire, { force: true })
  }
  synchroniserDossier(dirname(copie))
}
