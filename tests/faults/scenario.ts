import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { openDatabase } from '#main/database/open.ts'
import type { Base } from '#main/database/open.ts'
import { lireBureau } from '#main/database/sauvegarde/requetes.ts'

/** What the fault rounds do to an office, and how they judge it afterwards. */
export type Scenario = {
  readonly migrationsDir: string
  readonly ouvrir: (dossier: string) => Base
  /** One act of the office, numbered; it is committed when this returns. */
  readonly acte: (base: Base, n: number) => void
  /** Every fault found: an acknowledged act that is lost, an effect without its journal line, a chain that does not hold. */
  readonly controler: (base: Base, acquittes: Iterable<number>) => string[]
  /** How many acts the base holds. */
  readonly compter: (base: Base) => number
}

const migrationsDir = join(import.meta.dirname, 'migrations')

const maillon = (precedente: string, n: number): string => createHash('sha256').update(`${precedente}|${n}`).digest('hex')

export const cheminBase = (dossier: string): string => join(dossier, 'pli.db')

function acte({ sqlite }: Base, n: number): void {
  sqlite
    .transaction(() => {
      const precedente = (sqlite.prepare('SELECT empreinte FROM journal ORDER BY sequence DESC LIMIT 1').pluck().get() as string | undefined) ?? ''
      const texte = `Pièce ${n} illisible, à renvoyer. `.repeat(1 + (n % 40))
      const piece = sqlite.prepare('INSERT INTO piece (acte, statut, commentaire) VALUES (?, ?, ?)').run(n, n % 2 === 0 ? 'refusee' : 'validee', texte).lastInsertRowid
      sqlite.prepare('INSERT INTO courriel (piece_id, objet) VALUES (?, ?)').run(piece, `Votre pièce ${n}`)
      sqlite.prepare('INSERT INTO journal (acte, piece_id, empreinte) VALUES (?, ?, ?)').run(n, piece, maillon(precedente, n))
    })
    .immediate()
}

function fautesDeChaine({ sqlite }: Base): string[] {
  let precedente = ''
  for (const { acte: n, empreinte } of sqlite.prepare('SELECT acte, empreinte FROM journal ORDER BY sequence').all() as { acte: number; empreinte: string }[]) {
    if (empreinte !== maillon(precedente, n)) return [`chaîne rompue à l’acte ${n}`]
    precedente = empreinte
  }
  return []
}

const ENSEMBLE = {
  'pièce sans journal': 'SELECT count(*) FROM piece WHERE id NOT IN (SELECT piece_id FROM journal)',
  'journal sans pièce': 'SELECT count(*) FROM journal WHERE piece_id NOT IN (SELECT id FROM piece)',
  'pièce sans courriel': 'SELECT count(*) FROM piece WHERE id NOT IN (SELECT piece_id FROM courriel)',
} as const

function controler(base: Base, acquittes: Iterable<number>): string[] {
  const { sqlite } = base
  const presents = new Set(sqlite.prepare('SELECT acte FROM journal').pluck().all() as number[])
  const perdus = [...acquittes].filter((n) => !presents.has(n)).map((n) => `acte ${n} acquitté, perdu`)
  const orphelins = Object.entries(ENSEMBLE).flatMap(([nom, sql]) => (Number(sqlite.prepare(sql).pluck().get()) > 0 ? [nom] : []))
  const pages = (sqlite.prepare('PRAGMA integrity_check').pluck().all() as string[]).filter((ligne) => ligne !== 'ok')
  const liens = (sqlite.pragma('foreign_key_check') as unknown[]).map(() => 'clé étrangère rompue')
  return [...perdus, ...orphelins, ...pages, ...liens, ...fautesDeChaine(base)]
}

/** A small office of one journal and its pieces. Another scenario with the same four gestures puts the real acts under the same faults. */
export const scenario: Scenario = {
  migrationsDir,
  ouvrir: (dossier) => openDatabase({ chemin: cheminBase(dossier), migrationsDir, lireBureau: (sqlite) => lireBureau(sqlite) }),
  acte,
  controler,
  compter: ({ sqlite }) => Number(sqlite.prepare('SELECT count(*) FROM journal').pluck().get()),
}
