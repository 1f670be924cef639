import { and, asc, desc, eq, inArray, isNull, min, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { courriel, courrielTentative, lettre } from '../schema.ts'
import { getEtablissement, getReglage } from './bureau.ts'
import type { Courriel } from './courriels.ts'

/** What waits to leave by itself. */
const EN_FILE = ['en_attente', 'a_reessayer'] as const

/** A courriel never leaves before its letter's bytes exist (decision 12); one whose letter was set aside is taken, and refused with its reason. */
const LETTRE_PRETE = or(isNull(courriel.lettreId), ne(sql`(SELECT ${lettre.statut} FROM ${lettre} WHERE ${lettre.id} = ${courriel.lettreId})`, 'a_produire'))

const premierDu = (db: Db, statut: (typeof EN_FILE)[number], maintenant: string) =>
  db.select().from(courriel).where(and(eq(courriel.statut, statut), sql`${courriel.partLe} <= ${maintenant}`, LETTRE_PRETE)).orderBy(asc(courriel.partLe), asc(courriel.id)).limit(1).get()

/** The courriel whose time came first; `undefined` when nothing may leave now. One indexed read for each of the two statuts. */
export function getProchainCourriel(db: Db, maintenant: string): Courriel | undefined {
  const dus = EN_FILE.map((statut) => premierDu(db, statut, maintenant)).filter((row) => row !== undefined)
  return dus.toSorted((a, b) => (a.partLe ?? '').localeCompare(b.partLe ?? '') || a.id - b.id)[0]
}

/** The next leaving time, past or to come; `undefined` when nothing waits. */
export const getProchainDepart = (db: Db): string | undefined => db.select({ le: min(courriel.partLe) }).from(courriel).where(inArray(courriel.statut, [...EN_FILE])).get()?.le ?? undefined

/** The courriels that a stop left between their attempt and its result. */
export const listCourrielsEnCours = (db: Db): Courriel[] => db.select().from(courriel).where(eq(courriel.statut, 'en_cours')).orderBy(asc(courriel.id)).all()

/** Opens an attempt, before the connection does. Answers its id. */
export const insertTentative = (db: Db, courrielId: number, commenceeLe: string): number =>
  db.insert(courrielTentative).values({ courrielId, commenceeLe }).returning({ id: courrielTentative.id }).get().id

export interface FinTentative {
  readonly termineeLe: string
  readonly resultat: string
  readonly reponseCode: number | null
  readonly detail: string
}

/** Closes the attempts of a courriel that are still open: at most one. */
export const fermerTentatives = (db: Db, courrielId: number, fin: FinTentative): void => {
  db.update(courrielTentative).set(fin).where(and(eq(courrielTentative.courrielId, courrielId), isNull(courrielTentative.termineeLe))).run()
}

/** When the last attempt began; `undefined` before the first. */
export const getDerniereTentative = (db: Db, courrielId: number): string | undefined =>
  db.select({ le: courrielTentative.commenceeLe }).from(courrielTentative).where(eq(courrielTentative.courrielId, courrielId)).orderBy(desc(courrielTentative.id)).limit(1).get()?.le

/** When the first of the last `essais` attempts that reached a server began: five days are counted from there. */
export const getDebutDesEssais = (db: Db, courrielId: number, essais: number): string | undefined =>
  db
    .select({ le: courrielTentative.commenceeLe })
    .from(courrielTentative)
    .where(and(eq(courrielTentative.courrielId, courrielId), or(isNull(courrielTentative.resultat), ne(courrielTentative.resultat, 'ligne'))))
    .orderBy(desc(courrielTentative.id))
    .limit(1)
    .offset(Math.max(0, essais - 1))
    .get()?.le

/** Who writes: the name and address of the SMTP settings, the établissement's while there are none. */
export function getExpediteur(db: Db): { readonly nom: string; readonly adresse: string; readonly repondreA: string } {
  const office = getEtablissement(db)
  const reglage = getReglage(db, 'smtp') as { expediteur?: string; expediteurNom?: string; repondreA?: string } | undefined
  return { nom: reglage?.expediteurNom || office?.nom || '', adresse: reglage?.expediteur || office?.courriel || '', repondreA: reglage?.repondreA ?? '' }
}
