import Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeDePanne, ErreurBase } from './open-erreurs.ts'
import { APPLICATION_ID } from './pragmas.ts'

export type ReponseSonde = { readonly version: number; readonly enWal: boolean; readonly bureau: string | undefined }

export type LireBureau = (sqlite: Database) => string | undefined

/** What must hold before anything is written into a base that already exists. */
export type Attente = {
  readonly versionMax: number
  /** The folder says that a base has lived here: one without a table has lost its log. */
  readonly connue: boolean
  readonly bureau: string | undefined
  readonly lireBureau: LireBureau
}

/** The light check, every fault as a sentence of SQLite; the pragma throws on some damages instead of answering. */
export function fautesRapides(sqlite: Database, complet = false): string[] {
  try {
    const lignes = sqlite.prepare(`PRAGMA ${complet ? 'integrity_check' : 'quick_check'}(20)`).pluck().all() as string[]
    return lignes.filter((ligne) => ligne !== 'ok')
  } catch (erreur) {
    if (codeDePanne(erreur) !== 'BASE_ABIMEE') throw erreur
    return [(erreur as Error).message]
  }
}

function verifierIdentite(sqlite: Database, chemin: string, connue: boolean): number {
  const id = Number(sqlite.pragma('application_id', { simple: true }))
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  const tables = Number(sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
  const neuve = id === 0 && version === 0 && tables === 0
  if (neuve && connue) throw new ErreurBase('BASE_VIDE', { chemin, absente: false })
  if (!neuve && id !== APPLICATION_ID) throw new ErreurBase('MAUVAISE_BASE', { chemin, applicationId: id })
  if (!neuve && version === 0) throw new ErreurBase('BASE_ABIMEE', { chemin, detail: 'user_version 0' })
  return version
}

function verifierBureau(sqlite: Database, chemin: string, attente: Attente): string | undefined {
  const bureau = attente.lireBureau(sqlite)
  if (attente.bureau !== undefined && bureau !== undefined && bureau !== attente.bureau) {
    throw new ErreurBase('MAUVAISE_BASE', { chemin, bureau, attendu: attente.bureau })
  }
  return bureau
}

/** A base about to be rewritten (migrated, or turned to WAL) is checked whole first: a damaged one must not be touched. */
function verifierAvantEcriture(sqlite: Database, chemin: string): void {
  const fautes = fautesRapides(sqlite)
  if (fautes.length > 0) throw new ErreurBase('BASE_ABIMEE', { chemin, detail: fautes[0] ?? '' })
}

function interroger(sqlite: Database, chemin: string, attente: Attente): ReponseSonde {
  const version = verifierIdentite(sqlite, chemin, attente.connue)
  if (version > attente.versionMax) throw new ErreurBase('VERSION_FUTURE', { chemin, version, connue: attente.versionMax })
  const enWal = sqlite.pragma('journal_mode', { simple: true }) === 'wal'
  if (version < attente.versionMax || !enWal) verifierAvantEcriture(sqlite, chemin)
  // A first start that was stopped before its first migration has no office yet.
  return { version, enWal, bureau: version === 0 ? undefined : verifierBureau(sqlite, chemin, attente) }
}

/** Reads a base that exists without writing to it; the empty log that a reader leaves behind is taken away. */
export function sonderBase(chemin: string, attente: Attente): ReponseSonde {
  const annexes = [`${chemin}-wal`, `${chemin}-shm`].filter((fichier) => !existsSync(fichier))
  const sqlite = new Sqlite(chemin, { readonly: true, fileMustExist: true })
  try {
    return interroger(sqlite, chemin, attente)
  } finally {
    sqlite.close()
    const journalPlein = (statSync(`${chemin}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
    if (!journalPlein) for (const fichier of annexes) rmSync(fichier, { force: true })
  }
}

function ecrireEnWal(fichier: string): void {
  const sqlite = new Sqlite(fichier)
  try {
    const mode = sqlite.pragma('journal_mode = WAL', { simple: true })
    if (mode !== 'wal') throw new ErreurBase('LECTEUR_RESEAU', { chemin: dirname(fichier), systeme: `journal ${String(mode)}` })
    sqlite.exec('PRAGMA synchronous = OFF; CREATE TABLE essai (a INTEGER) STRICT')
  } catch (erreur) {
    if (codeDePanne(erreur) !== 'DISQUE_PLEIN') throw erreur
  } finally {
    sqlite.close()
  }
}

/**
 * Some file systems answer "wal" and fail at the first write: a throwaway base finds out before the real one is opened.
 * A full disk passes, because the office must still be able to read.
 */
export function essayerWal(dossier: string): void {
  const fichier = join(dossier, `.essai-${randomBytes(6).toString('hex')}.db`)
  try {
    ecrireEnWal(fichier)
  } finally {
    for (const suffixe of ['', '-wal', '-shm', '-journal']) rmSync(`${fichier}${suffixe}`, { force: true })
  }
}
