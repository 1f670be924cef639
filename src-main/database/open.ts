import Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { dirname } from 'node:path'
import type { Db } from './base.ts'
import { sondeReelle } from './disque.ts'
import type { SondeDisque } from './disque.ts'
import { listMigrations, migrate } from './migrate.ts'
import { avecCode, codeDePanne, ErreurBase } from './open-erreurs.ts'
import { balayerTemporaires, baseExiste, creerFichierPrive, fermerDroits, lireInstallation, noterInstallation, preparerDossier } from './open-lieu.ts'
import { essayerWal, sonderBase } from './open-sonde.ts'
import type { LireBureau } from './open-sonde.ts'
import { applyPragmas } from './pragmas.ts'
import { withPreparedStatements } from './prepared-statements.ts'
import { reprendreRestauration } from './restauration-echange.ts'

/** The WAL-reset corruption bug lives in SQLite 3.7.0 to 3.51.2. */
const SQLITE_MINIMUM = '3.51.3'

/** A function that SQL may call. Not from triggers, views or indexes: trusted_schema is off and better-sqlite3 has no INNOCUOUS flag. */
export type FonctionSql = { readonly nom: string; readonly fonction: (...valeurs: never[]) => unknown }

export type OpenOptions = {
  readonly chemin: string
  readonly migrationsDir: string
  readonly lectureSeule?: boolean
  /** Deterministic functions of the domain (folding names, for one), registered on this connection. */
  readonly fonctions?: readonly FonctionSql[]
  /** Reads the office's random id, to refuse the base of another office; undefined while it has none. */
  readonly lireBureau?: LireBureau
  readonly sonde?: SondeDisque
}

export type Base = {
  readonly db: Db
  readonly sqlite: Database
  /** Moves the log into the base; false when a reader or the disk held it back. Call it when idle: inside a commit it costs 16 ms or more. */
  readonly checkpoint: (mode?: 'PASSIVE' | 'TRUNCATE') => boolean
  /** Empties the log, then closes. */
  readonly close: () => void
  /** Closes a base that proved damaged without writing one byte into it: the log stays beside it for the rescue. */
  readonly abandonner: () => void
}

function exigerMoteur(): void {
  const memoire = new Sqlite(':memory:')
  const version = String(memoire.prepare('SELECT sqlite_version()').pluck().get())
  memoire.close()
  if (version.localeCompare(SQLITE_MINIMUM, 'en', { numeric: true }) < 0) throw new ErreurBase('MOTEUR_TROP_ANCIEN', { version, minimum: SQLITE_MINIMUM })
}

/** On a full or failing disk the log simply stays: it holds every commit, and the next opening reads it. */
function checkpoint(sqlite: Database, mode: 'PASSIVE' | 'TRUNCATE'): boolean {
  try {
    const [reponse] = sqlite.pragma(`wal_checkpoint(${mode})`) as { busy: number; log: number; checkpointed: number }[]
    return reponse?.busy === 0 && reponse.log === reponse.checkpointed
  } catch (erreur) {
    if (codeDePanne(erreur) === undefined) throw erreur
    return false
  }
}

/** The last writer to leave rewrites the base from the log; a reader that stays until after it prevents that, and cannot do it itself. */
function abandonner(sqlite: Database): void {
  const gardien = new Sqlite(sqlite.name, { readonly: true })
  try {
    gardien.exec('BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1')
  } catch {
    // A header damaged since the opening: holding the file open is enough.
  }
  sqlite.close()
  gardien.close()
}

function habiller(sqlite: Database, fonctions: readonly FonctionSql[]): Base {
  for (const { nom, fonction } of fonctions) sqlite.function(nom, { deterministic: true }, fonction as (...valeurs: unknown[]) => unknown)
  const fermer = () => {
    if (!sqlite.open) return
    if (!sqlite.readonly) checkpoint(sqlite, 'TRUNCATE')
    sqlite.close()
  }
  return {
    db: withPreparedStatements(sqlite),
    sqlite,
    checkpoint: (mode = 'PASSIVE') => checkpoint(sqlite, mode),
    close: fermer,
    abandonner: () => (sqlite.open ? abandonner(sqlite) : undefined),
  }
}

function ouvrirEnLecture({ chemin, fonctions = [] }: OpenOptions): Base {
  const sqlite = new Sqlite(chemin, { readonly: true, fileMustExist: true })
  try {
    applyPragmas(sqlite, 'lecture')
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get()
    return habiller(sqlite, fonctions)
  } catch (erreur) {
    sqlite.close()
    throw erreur
  }
}

/** Everything that can be known without writing into the base; a restore that was stopped halfway is ended first. */
function examiner({ chemin, migrationsDir, lireBureau = () => undefined, sonde = sondeReelle }: OpenOptions): void {
  preparerDossier(chemin, sonde)
  balayerTemporaires(dirname(chemin))
  reprendreRestauration(dirname(chemin))
  const existe = baseExiste(chemin)
  const installation = lireInstallation(chemin)
  const attente = { versionMax: listMigrations(migrationsDir).length, connue: installation !== undefined, bureau: installation?.bureau, lireBureau }
  if (existe) sonderBase(chemin, attente)
  essayerWal(dirname(chemin))
}

function ouvrirEnEcriture(options: OpenOptions): Base {
  const { chemin, migrationsDir, fonctions = [], lireBureau = () => undefined } = options
  examiner(options)
  creerFichierPrive(chemin)
  const sqlite = new Sqlite(chemin)
  try {
    applyPragmas(sqlite, 'ecriture')
    fermerDroits(chemin)
    const base = habiller(sqlite, fonctions)
    const { de, a } = migrate(sqlite, migrationsDir)
    if (a > de) base.checkpoint('TRUNCATE')
    noterInstallation(chemin, lireBureau(sqlite))
    return base
  } catch (erreur) {
    sqlite.close()
    throw erreur
  }
}

/**
 * Opens the office's base with the house's pragmas, migrated to the newest version.
 * A reader gets no migration and can write nothing. Every failure that the user can act on is an `ErreurBase` with its code;
 * a refused base is left as it was, byte for byte. The whole check of the pages is the task of `verifierBase`, in a child.
 */
export function openDatabase(options: OpenOptions): Base {
  exigerMoteur()
  return avecCode(options.chemin, () => (options.lectureSeule === true ? ouvrirEnLecture(options) : ouvrirEnEcriture(options)))
}
