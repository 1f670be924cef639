import { openDatabase, type Base } from './open.ts'
import type { Db } from './base.ts'
import { compterFacettes } from './queries/facettes.ts'
import { joindreIds } from './queries/file-attente.ts'
import { verifierJournal } from './queries/verifier-journal.ts'

/** The reads that may pass 40 ms and so run in the read-only child (decision 10), by name. */
const QUESTIONS = { facettes: compterFacettes, ids: joindreIds, verifierJournal } as const satisfies Record<string, (db: Db, entree: never) => unknown>

export type Question = keyof typeof QUESTIONS

let ouverte: { chemin: string; base: Base } | undefined

/** One connection kept warm; another office's base closes it. */
function connexion(chemin: string): Db {
  if (ouverte?.chemin !== chemin) {
    ouverte?.base.close()
    ouverte = { chemin, base: openDatabase({ chemin, migrationsDir: '', lectureSeule: true }) }
  }
  return ouverte.base.db
}

/** Answers one question of the list from a read-only connection; to be run in a child process. */
export function lire({ chemin, question, entree }: { readonly chemin: string; readonly question: string; readonly entree: unknown }): unknown {
  if (!Object.hasOwn(QUESTIONS, question)) throw new Error(`no such question: ${question}`)
  return QUESTIONS[question as Question](connexion(chemin), entree as never)
}
