import { createHash } from 'node:crypto'
import { and, desc, eq, exists, gte, lt, lte, sql, type SQL, type Placeholder } from 'drizzle-orm'
import { preparer, type Db } from '../base.ts'
import { candidat, candidature, gestionnaire, journal, journalTexte } from '../schema.ts'

/** Before the first line: the chain starts from here. */
export const TETE_VIDE = '0'.repeat(64)

/** What one act leaves in the journal. `donnees` holds ids and codes only; what people wrote goes in `texte` (decision 7). */
export interface LigneAJournaliser {
  readonly faitLe: string
  readonly faitPar: number | null
  readonly acte: string
  readonly sujet: string
  readonly sujetId: number
  readonly candidatureId: number | null
  readonly donnees: Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>
  readonly texte?: string | undefined
  /** Random, so that a hash says nothing of a short text that was erased. Required with `texte`. */
  readonly sel: string
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** JSON with sorted keys: the same facts always hash alike. */
export const canonique = (donnees: Readonly<Record<string, unknown>>): string => JSON.stringify(donnees, Object.keys(donnees).sort())

export interface MaillonJournal {
  readonly sequence: number
  readonly faitLe: string
  readonly faitPar: number | null
  readonly acte: string
  readonly sujet: string
  readonly sujetId: number
  readonly candidatureId: number | null
  readonly donnees: string
  readonly texteEmpreinte: string | null
}

/** The hash of a line, chained to the one before. */
export const empreinteDe = (precedente: string, ligne: MaillonJournal): string =>
  sha256([precedente, ligne.sequence, ligne.faitLe, ligne.faitPar, ligne.acte, ligne.sujet, ligne.sujetId, ligne.candidatureId, ligne.donnees, ligne.texteEmpreinte].join('\u001F'))

export const empreinteDuTexte = (sel: string, texte: string): string => sha256(`${sel}\u001F${texte}`)

/** The last line's number and hash; 0 and zeros for an empty journal. Backups and minutes carry it, so that a cut end shows. */
export function teteDuJournal(db: Db): { sequence: number; empreinte: string } {
  return derniereLigne(db).get() ?? { sequence: 0, empreinte: TETE_VIDE }
}
const derniereLigne = preparer((db) => db.select({ sequence: journal.sequence, empreinte: journal.empreinte }).from(journal).orderBy(desc(journal.sequence)).limit(1).prepare())

/** Adds a line at the end of the chain, inside the caller's transaction, and answers its sequence. */
export function ajouterAuJournal(db: Db, ligne: LigneAJournaliser): number {
  const tete = teteDuJournal(db)
  const texteEmpreinte = ligne.texte === undefined ? null : empreinteDuTexte(ligne.sel, ligne.texte)
  const { faitLe, faitPar, acte, sujet, sujetId, candidatureId } = ligne
  const maillon = { sequence: tete.sequence + 1, faitLe, faitPar, acte, sujet, sujetId, candidatureId, donnees: canonique(ligne.donnees), texteEmpreinte }
  insererLigne(db).run({ ...maillon, empreinte: empreinteDe(tete.empreinte, maillon) })
  if (ligne.texte !== undefined) db.insert(journalTexte).values({ sequence: maillon.sequence, sel: ligne.sel, texte: ligne.texte }).run()
  return maillon.sequence
}
const COLONNES = ['sequence', 'faitLe', 'faitPar', 'acte', 'sujet', 'sujetId', 'candidatureId', 'donnees', 'texteEmpreinte', 'empreinte'] as const
const insererLigne = preparer((db) => db.insert(journal).values(Object.fromEntries(COLONNES.map((nom) => [nom, sql.placeholder(nom)])) as Record<(typeof COLONNES)[number], Placeholder>).prepare())

export interface FiltreJournal {
  readonly avant?: number | undefined
  readonly acte?: string | undefined
  readonly gestionnaireId?: number | undefined
  readonly candidatureId?: number | undefined
  /** Instants, both included. */
  readonly du?: string | undefined
  readonly au?: string | undefined
}

const conditions = (filtre: FiltreJournal): SQL | undefined =>
  and(
    filtre.acte === undefined ? undefined : eq(journal.acte, filtre.acte),
    filtre.gestionnaireId === undefined ? undefined : eq(journal.faitPar, filtre.gestionnaireId),
    filtre.candidatureId === undefined ? undefined : eq(journal.candidatureId, filtre.candidatureId),
    filtre.du === undefined ? undefined : gte(journal.faitLe, filtre.du),
    filtre.au === undefined ? undefined : lte(journal.faitLe, filtre.au),
  )

const auteur = sql<string | null>`${gestionnaire.prenom} || ' ' || ${gestionnaire.nom}`

/** The newest lines first, with who did it, whose dossier it was, and what was written while it is kept. */
export function listJournal(db: Db, filtre: FiltreJournal, limite: number) {
  return db
    .select({
      sequence: journal.sequence, faitLe: journal.faitLe, par: auteur, acte: journal.acte, sujet: journal.sujet, sujetId: journal.sujetId,
      candidatureId: journal.candidatureId, numero: candidature.numero, candidat: sql<string | null>`${candidat.nom} || ' ' || ${candidat.prenom}`,
      donnees: journal.donnees, texte: journalTexte.texte, empreinte: journal.empreinte,
    })
    .from(journal)
    .leftJoin(gestionnaire, eq(gestionnaire.id, journal.faitPar))
    .leftJoin(candidature, eq(candidature.id, journal.candidatureId))
    .leftJoin(candidat, eq(candidat.id, candidature.candidatId))
    .leftJoin(journalTexte, eq(journalTexte.sequence, journal.sequence))
    .where(and(conditions(filtre), filtre.avant === undefined ? undefined : lt(journal.sequence, filtre.avant)))
    .orderBy(desc(journal.sequence))
    .limit(limite)
    .all()
}

/** How many lines a filter keeps; without one, the last sequence says it: no line ever leaves the chain. */
export function countJournal(db: Db, filtre: FiltreJournal): number {
  const where = conditions(filtre)
  return where === undefined ? teteDuJournal(db).sequence : (db.select({ n: sql<number>`count(*)` }).from(journal).where(where).get()?.n ?? 0)
}

/** One search in the index for each act that occurs, however long the journal is. */
const ACTES = sql`WITH RECURSIVE actes (acte) AS (SELECT min(acte) FROM journal UNION ALL SELECT (SELECT min(acte) FROM journal WHERE journal.acte > actes.acte) FROM actes WHERE actes.acte IS NOT NULL)
  SELECT acte FROM actes WHERE acte IS NOT NULL`

/** The acts and authors that occur, for the filters of the screen. */
export const listActesJournal = (db: Db): string[] => db.all<{ acte: string }>(ACTES).map((row) => row.acte)

export const listAuteursJournal = (db: Db) =>
  db
    .select({ id: gestionnaire.id, nom: sql<string>`${gestionnaire.prenom} || ' ' || ${gestionnaire.nom}` })
    .from(gestionnaire)
    .where(exists(db.select({ un: sql`1` }).from(journal).where(eq(journal.faitPar, gestionnaire.id))))
    .orderBy(gestionnaire.nom, gestionnaire.prenom)
    .all()
