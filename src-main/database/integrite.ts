import Sqlite from 'better-sqlite3'
import { codeDePanne } from './open-erreurs.ts'
import { fautesRapides } from './open-sonde.ts'
import { applyPragmas } from './pragmas.ts'

export type VerifierBaseInput = { readonly chemin: string; readonly complet: boolean }

/** `fautes` are SQLite's own sentences, for the report that the user may send; at most 40. */
export type VerifierBaseOutput = { readonly saine: boolean; readonly complet: boolean; readonly fautes: readonly string[] }

function liensRompus(sqlite: Sqlite.Database): string[] {
  const rompus = sqlite.prepare('SELECT "table" AS enfant, parent, count(*) AS lignes FROM pragma_foreign_key_check GROUP BY 1, 2 LIMIT 20').all() as { enfant: string; parent: string; lignes: number }[]
  return rompus.map(({ enfant, parent, lignes }) => `${lignes} lignes de ${enfant} sans ${parent}`)
}

function chercherFautes(sqlite: Sqlite.Database, complet: boolean): string[] {
  const pages = fautesRapides(sqlite, complet)
  return pages.length > 0 || !complet ? pages : liensRompus(sqlite)
}

/**
 * Reads every page of the base and says what is wrong; writes nothing, whatever it finds. To be run in a child process:
 * 1.2 s for an office of 100 000. `complet` also compares indexes with tables and follows the foreign keys.
 */
export function verifierBase({ chemin, complet }: VerifierBaseInput): VerifierBaseOutput {
  let sqlite: Sqlite.Database | undefined
  try {
    sqlite = new Sqlite(chemin, { readonly: true, fileMustExist: true })
    applyPragmas(sqlite, 'lecture')
    const fautes = chercherFautes(sqlite, complet)
    return { saine: fautes.length === 0, complet, fautes }
  } catch (erreur) {
    if (codeDePanne(erreur) !== 'BASE_ABIMEE') throw erreur
    return { saine: false, complet, fautes: [(erreur as Error).message] }
  } finally {
    sqlite?.close()
  }
}
