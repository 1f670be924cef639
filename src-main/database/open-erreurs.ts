/** Why the base could not be opened, copied or restored. The shell turns each code into a sentence and a way out. */
export type CodeBase =
  | 'BASE_ABIMEE'
  | 'BASE_VIDE'
  | 'MAUVAISE_BASE'
  | 'VERSION_FUTURE'
  | 'DOSSIER_LECTURE_SEULE'
  | 'DISQUE_PLEIN'
  | 'LECTEUR_RESEAU'
  | 'BASE_OCCUPEE'
  | 'DISQUE_EN_PANNE'
  | 'MOTEUR_TROP_ANCIEN'
  | 'MIGRATION_IMPOSSIBLE'

export type DonneesErreur = Readonly<Record<string, string | number | boolean>>

/** A broken machine named: `donnees` holds what the recovery screen shows (paths, versions, sizes), never a candidat's data. */
export class ErreurBase<Code extends string = CodeBase> extends Error {
  readonly code: Code
  readonly donnees: DonneesErreur

  constructor(code: Code, donnees: DonneesErreur = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(donnees)}`, cause === undefined ? undefined : { cause })
    this.name = 'ErreurBase'
    this.code = code
    this.donnees = donnees
  }
}

/** By the beginning of SQLite's and Node's own codes: SQLITE_CORRUPT covers SQLITE_CORRUPT_VTAB, and so on. */
const CODES: readonly (readonly [string, CodeBase])[] = [
  ['SQLITE_NOTADB', 'BASE_ABIMEE'],
  ['SQLITE_CORRUPT', 'BASE_ABIMEE'],
  ['SQLITE_IOERR_SHORT_READ', 'BASE_ABIMEE'],
  ['SQLITE_FULL', 'DISQUE_PLEIN'],
  ['SQLITE_IOERR_SHMSIZE', 'DISQUE_PLEIN'],
  ['ENOSPC', 'DISQUE_PLEIN'],
  ['EDQUOT', 'DISQUE_PLEIN'],
  ['EFBIG', 'DISQUE_PLEIN'],
  ['SQLITE_READONLY', 'DOSSIER_LECTURE_SEULE'],
  ['SQLITE_CANTOPEN', 'DOSSIER_LECTURE_SEULE'],
  ['EROFS', 'DOSSIER_LECTURE_SEULE'],
  ['EACCES', 'DOSSIER_LECTURE_SEULE'],
  ['EPERM', 'DOSSIER_LECTURE_SEULE'],
  ['SQLITE_IOERR', 'DISQUE_EN_PANNE'],
  ['EIO', 'DISQUE_EN_PANNE'],
  ['SQLITE_BUSY', 'BASE_OCCUPEE'],
  ['SQLITE_LOCKED', 'BASE_OCCUPEE'],
]

/** The code of a broken machine behind an error of SQLite or of the file system; undefined for a bug, which must not be disguised. */
export function codeDePanne(erreur: unknown): CodeBase | undefined {
  if (erreur instanceof ErreurBase) return erreur.code as CodeBase
  const code = (erreur as { code?: unknown } | null)?.code
  if (typeof code !== 'string') return undefined
  return CODES.find(([debut]) => code.startsWith(debut))?.[1]
}

/** Runs `geste` and gives any error of SQLite or of the disk its code; other errors pass through untouched. */
export function avecCode<T>(chemin: string, geste: () => T): T {
  try {
    return geste()
  } catch (erreur) {
    const code = codeDePanne(erreur)
    if (code === undefined || erreur instanceof ErreurBase) throw erreur
    throw new ErreurBase(code, { chemin, detail: (erreur as Error).message }, erreur)
  }
}
