import type { Database } from 'better-sqlite3'

/** A transaction that could not be recorded because the disk is full: everything it did is rolled back (decision 13). */
export class DisquePlein extends Error {}

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'SQLITE_IOERR_WRITE')

/**
 * Runs `travail` as one synchronous BEGIN IMMEDIATE transaction; called inside another, as a savepoint of it. Throws `DisquePlein` when the
 * base could not grow, and whatever `travail` throws, after a rollback.
 */
export function ecrire<T>(sqlite: Database, travail: () => T): T {
  try {
    return sqlite.transaction(travail).immediate()
  } catch (error) {
    if (isFull(error)) throw new DisquePlein()
    throw error
  }
}
