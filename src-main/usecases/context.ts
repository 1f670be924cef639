import type { Db } from '#main/database/base.ts'
import type { Annonce } from '#shared/contract/evenements.ts'
import type { Reglages } from '#shared/contract/bureau.ts'
import type { DateLocale, Instant } from '#shared/domain/dates.ts'
import type { Droit } from '#shared/domain/droit.ts'
import type { FichiersPort, LettresPort, MailPort, PieceUsuelle, TravauxPort } from './ports.ts'

/** Who acts: every session names a gestionnaire, journaled even when alone (decision 15). */
export interface Moi {
  readonly id: number
  readonly nom: string
  readonly qualite: string
  readonly droits: ReadonlySet<Droit>
}

/** One line for the journal: ids and codes in `donnees`, what a person wrote in `texte`. */
export interface Acte {
  readonly acte: string
  readonly sujet: string
  readonly sujetId: number
  readonly candidatureId?: number | null
  readonly donnees?: Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>
  readonly texte?: string | undefined
}

/**
 * All that a use case may reach. The base directly; what leaves the process (disk, SMTP, clock, ids, jobs) through these ports, so that a
 * test can hold it still.
 */
export interface Context {
  readonly db: Db
  readonly moi: Moi
  readonly demonstration: boolean
  readonly reglages: Reglages
  /** The office's time zone: its days begin and end by it (decision 5). */
  readonly fuseau: string
  /** The office's clock: an instant, and the date that its calendar shows. */
  maintenant(): Instant
  aujourdhui(): DateLocale
  /** In [0, 1[. */
  hasard(): number
  identifiant(): string
  /**
   * One synchronous BEGIN IMMEDIATE transaction; inside another, a savepoint. Throws VERIFICATION_EN_COURS while the base is being checked and
   * DISQUE_PLEIN when it cannot grow. What was announced leaves after the outermost commit, and is forgotten by a rollback.
   */
  ecrire<T>(travail: () => T): T
  /** Appends to the chained journal, in the transaction under way; answers the line's sequence. */
  journaliser(acte: Acte): number
  annoncer(annonce: Annonce): void
  /** The usual demand of a French university, shipped with the product. */
  catalogueUsuel(): readonly PieceUsuelle[]
  readonly fichiers: FichiersPort
  readonly lettres: LettresPort
  readonly mail: MailPort
  readonly travaux: TravauxPort
}
