import type { Database } from 'better-sqlite3'

type Reglage = readonly [nom: string, valeur: string | number, relu: string | number]

/** The base of Pli, whatever the name of its file ("PLI1"). */
export const APPLICATION_ID = 0x504c4931

/** 32 MB of log before a commit has to pay for a checkpoint (16 to 19 ms inside one commit); the idle checkpoint comes first. */
const PAGES_AVANT_CHECKPOINT = 8000

const COMMUNS: readonly Reglage[] = [
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', 5000, 5000],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', 0, 0],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
]

/**
 * WAL first: better-sqlite3 compiles WAL with synchronous=NORMAL, which takes hold at the first transaction unless FULL was
 * asked for by name. A power cut would lose the last commits.
 */
const ECRITURE: readonly Reglage[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ...COMMUNS,
  ['journal_size_limit', 67_108_864, 67_108_864],
  ['wal_autocheckpoint', PAGES_AVANT_CHECKPOINT, PAGES_AVANT_CHECKPOINT],
  ['checkpoint_fullfsync', 'ON', 1],
  ['fullfsync', 'ON', 1],
]

const LECTURE: readonly Reglage[] = [['synchronous', 'FULL', 2], ...COMMUNS, ['query_only', 'ON', 1]]

export type ModeConnexion = 'ecriture' | 'lecture'

const REGLAGES: Readonly<Record<ModeConnexion, readonly Reglage[]>> = { ecriture: ECRITURE, lecture: LECTURE }

/** Puts this connection in the house's state; throws when SQLite answers otherwise (a file system that only pretends to know WAL). */
export function applyPragmas(sqlite: Database, mode: ModeConnexion): void {
  for (const [nom, valeur] of REGLAGES[mode]) sqlite.pragma(`${nom} = ${valeur}`)
  if (mode === 'ecriture') sqlite.transaction(() => undefined).immediate()
  const ecarts = pragmaGaps(sqlite, mode)
  if (ecarts.length > 0) throw new Error(`Pragmas refused by SQLite: ${ecarts.join(', ')}`)
}

/** The settings that are not as they must be, as `name=value`; empty when all is well. */
export function pragmaGaps(sqlite: Database, mode: ModeConnexion): string[] {
  return REGLAGES[mode].flatMap(([nom, , attendu]) => {
    const lu = sqlite.pragma(nom, { simple: true })
    return lu === attendu ? [] : [`${nom}=${String(lu)}`]
  })
}
