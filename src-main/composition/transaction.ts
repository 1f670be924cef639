import type { Base } from '#main/database/open.ts'
import { DisquePlein, ecrire as ecrireBase } from '#main/database/ecrire.ts'
import type { Annonce } from '#shared/contract/evenements.ts'
import { DomainError } from '#shared/domain/refus.ts'

export interface TransactionOptions {
  readonly sqlite: Base['sqlite']
  /** True while acts must wait for the integrity check (decision 14). */
  readonly enVerification: () => boolean
  readonly annoncer: (annonce: Annonce) => void
  /** Told after each outermost commit. */
  readonly apresCommit?: () => void
  /** Gives the ballast back, so that a full disk can be tidied. */
  readonly libererLest: () => void
}

/** The one way to write: a transaction, savepoints inside it, and announcements that leave after the outermost commit only. */
export function createTransaction({ sqlite, enVerification, annoncer, libererLest, apresCommit = () => {} }: TransactionOptions) {
  const waiting: Annonce[] = []

  const outermost = <T>(travail: () => T): T => {
    if (enVerification()) throw new DomainError('VERIFICATION_EN_COURS', {})
    const result = recorded(travail)
    apresCommit()
    for (const annonce of waiting.splice(0)) annoncer(annonce)
    return result
  }

  const recorded = <T>(travail: () => T): T => {
    try {
      return ecrireBase(sqlite, travail)
    } catch (error) {
      waiting.length = 0
      if (!(error instanceof DisquePlein)) throw error
      libererLest()
      throw new DomainError('DISQUE_PLEIN', {})
    }
  }

  /** After SQLITE_FULL the whole transaction is gone (decision 13): a savepoint must not go on as if it were its own failure. */
  const savepoint = <T>(travail: () => T): T => {
    const mark = waiting.length
    try {
      return sqlite.transaction(travail)()
    } catch (error) {
      waiting.length = mark
      throw sqlite.inTransaction ? error : new DisquePlein()
    }
  }

  return {
    ecrire: <T>(travail: () => T): T => (sqlite.inTransaction ? savepoint(travail) : outermost(travail)),
    annoncer: (annonce: Annonce): void => void (sqlite.inTransaction ? waiting.push(annonce) : annoncer(annonce)),
  }
}
