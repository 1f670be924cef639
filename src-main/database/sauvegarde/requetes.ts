import type { Database } from 'better-sqlite3'

/** What a backup must know of the office, as SQL: a job's input crosses to a child process, a function would not. */
export type Requetes = {
  /** The office's random code, one value. */
  readonly bureau: string
  /** Its name, one value. */
  readonly etablissement: string
  /** `sequence`, `empreinte` of the journal's last line. */
  readonly tete: string
  /** `sha256`, `taille_octets` of every file that the base cites. */
  readonly pieces: string
}

export const REQUETES: Requetes = {
  bureau: 'SELECT code_office FROM etablissement LIMIT 1',
  etablissement: 'SELECT nom FROM etablissement LIMIT 1',
  tete: 'SELECT sequence, empreinte FROM journal ORDER BY sequence DESC LIMIT 1',
  pieces: 'SELECT sha256, taille_octets FROM fichier ORDER BY sha256',
}

export type Tete = { readonly sequence: number; readonly empreinte: string }

export type Piece = readonly [sha256: string, tailleOctets: number]

const SHA256 = /^[0-9a-f]{64}$/

export const lireBureau = (sqlite: Database, requetes: Requetes = REQUETES): string | undefined =>
  sqlite.prepare(requetes.bureau).pluck().get() as string | undefined

export const lireEtablissement = (sqlite: Database, requetes: Requetes): string | undefined => sqlite.prepare(requetes.etablissement).pluck().get() as string | undefined

export const lireTete = (sqlite: Database, requetes: Requetes): Tete | undefined => sqlite.prepare(requetes.tete).get() as Tete | undefined

/** The files cited by the base; a name that is no hash never becomes a path. */
export function listerPieces(sqlite: Database, requetes: Requetes): Piece[] {
  const lignes = sqlite.prepare(requetes.pieces).raw().all() as [string, number][]
  return lignes.filter(([sha256]) => SHA256.test(sha256))
}
