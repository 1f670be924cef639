import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../base.ts'

export interface AIndexer {
  readonly candidatureId: number
  readonly numero: string
  readonly numeroDossier: string
  readonly nom: string
  readonly nomUsage: string
  readonly prenom: string
  readonly autrePrenom: string
  readonly ine: string | null
  readonly courriel: string
  readonly telephone: string
  readonly naissanceLe: string | null
}

const deuxChiffres = (nombre: string): string => nombre.padStart(2, '0')
const jourMois = (jour: string, mois: string): string => `${deuxChiffres(jour)}${deuxChiffres(mois)}`

/** The ways of typing a date, and the words of the index that each may mean. Two figures of a year: of either century, or of a year being typed. */
const DATES_TAPEES: readonly { readonly forme: RegExp; readonly lire: (a: string, b: string, c: string) => string[] }[] = [
  { forme: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, lire: (annee, mois, jour) => [`${jourMois(jour, mois)}${annee}`] },
  { forme: /\b(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\b/g, lire: (jour, mois, annee) => [`${jourMois(jour, mois)}${annee}`] },
  { forme: /\b(\d{1,2})\/(\d{1,2})\/(\d{2})\b/g, lire: (jour, mois, annee) => ['', '20', '19'].map((siecle) => `${jourMois(jour, mois)}${siecle}${annee}`) },
]
const TELEPHONE_TAPE = /^\+?[\d .()/-]{4,}$/

const jourMoisAnnee = (date: string): string => date.split('-').toReversed().join('')

/** `+33 6 …`, `+33 (0)6 …` and `06 …` are the same phone. */
const chiffres = (telephone: string): string => telephone.replace('(0)', '').replaceAll(/\D/g, '').replace(/^(0033|33)(?=[1-9]\d{8}$)/, '0')

/** The words under which a candidature is found, folded: names, numbers, INE, e-mail, phone as digits, birth date as JJMMAAAA. */
export function texteCherche(plier: (texte: string) => string, a: AIndexer): string {
  const words = [a.nom, a.nomUsage, a.prenom, a.autrePrenom, a.numero.replace('-', ''), a.numeroDossier, a.ine ?? '', a.courriel]
  return [...words.map(plier), chiffres(a.telephone), a.naissanceLe === null ? '' : jourMoisAnnee(a.naissanceLe)].filter((word) => word !== '').join(' ')
}

const commence = (mot: string): string => `"${mot}"*`

/** What was typed, as terms of the index: a date becomes JJMMAAAA, a phone its digits, a number of candidature one word. */
function termesCherches(plier: (texte: string) => string, saisie: string): string[] {
  const termes: string[] = []
  const retenir = (mots: string[]): string => {
    termes.push(`(${mots.map(commence).join(' OR ')})`)
    return ' '
  }
  const typed = saisie.trim()
  const rest = DATES_TAPEES.reduce((text, { forme, lire }) => text.replaceAll(forme, (_all, a: string, b: string, c: string) => retenir(lire(a, b, c))), typed)
  if (termes.length === 0 && TELEPHONE_TAPE.test(typed)) return [commence(chiffres(typed))]
  const numbered = rest.replaceAll(/\b([0-9A-Za-z]{8})-(\d{1,2})\b/g, '$1$2')
  return [...termes, ...plier(numbered).split(' ').filter((word) => word !== '').map(commence)]
}

/** The subquery of the ids that match what is typed, each word as a beginning; `undefined` when nothing searchable was typed. */
export function matchRecherche(plier: (texte: string) => string, saisie: string): SQL | undefined {
  const termes = termesCherches(plier, saisie)
  if (termes.length === 0) return undefined
  return sql`SELECT rowid FROM recherche WHERE recherche MATCH ${termes.join(' AND ')}`
}

/** The first ids that match, in no order: enough to know whether there are few. */
export function listTrouves(db: Db, plier: (texte: string) => string, saisie: string, limite: number): number[] {
  const match = matchRecherche(plier, saisie)
  return match === undefined ? [] : db.values<[number]>(sql`${match} LIMIT ${limite}`).map(([id]) => id)
}

/** Indexes a candidature, or indexes it again. */
export function indexer(db: Db, plier: (texte: string) => string, a: AIndexer): void {
  db.run(sql`DELETE FROM recherche WHERE rowid = ${a.candidatureId}`)
  db.run(sql`INSERT INTO recherche (rowid, texte) VALUES (${a.candidatureId}, ${texteCherche(plier, a)})`)
}
