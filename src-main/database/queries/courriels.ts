import { and, desc, eq, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { candidature, courriel, courrielTentative } from '../schema.ts'

const RESUME = {
  id: courriel.id, version: courriel.version, code: courriel.code, statut: courriel.statut, destinataire: courriel.destinataire, destinataireNom: courriel.destinataireNom, objet: courriel.objet,
  partLe: courriel.partLe, partiLe: courriel.partiLe, creeLe: courriel.creeLe, reponseCode: courriel.reponseCode, reponseTexte: courriel.reponseTexte, candidatureId: courriel.candidatureId,
  numero: candidature.numero, candidatId: candidature.candidatId, copie: sql<boolean>`${courriel.copieDe} IS NOT NULL`.mapWith(Boolean),
}

const resumes = (db: Db) => db.select(RESUME).from(courriel).leftJoin(candidature, eq(candidature.id, courriel.candidatureId))

/** The courriels of a candidature, the newest first. */
export const listCourrielsDe = (db: Db, candidatureId: number) => resumes(db).where(eq(courriel.candidatureId, candidatureId)).orderBy(desc(courriel.id)).all()
export type LigneCourriel = ReturnType<typeof listCourrielsDe>[number]

export type StatutCourriel = (typeof courriel.$inferSelect)['statut']

export interface FiltreCourriels {
  readonly statuts?: readonly StatutCourriel[] | undefined
  /** Part of an address, a name, a subject or a number, as typed. */
  readonly recherche?: string | undefined
}

const conditions = ({ statuts, recherche }: FiltreCourriels): SQL | undefined => {
  const like = recherche === undefined || recherche === '' ? undefined : `%${recherche.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
  return and(
    statuts === undefined ? undefined : inArray(courriel.statut, [...statuts]),
    like === undefined ? undefined : sql`(${courriel.destinataire} LIKE ${like} ESCAPE '\\' OR ${courriel.destinataireNom} LIKE ${like} ESCAPE '\\' OR ${courriel.objet} LIKE ${like} ESCAPE '\\' OR ${candidature.numero} LIKE ${like} ESCAPE '\\')`,
  )
}

/** A page of the outbox, the newest first, before this id. */
export const listCourriels = (db: Db, filtre: FiltreCourriels, avant: number | undefined, limite: number) =>
  resumes(db).where(and(conditions(filtre), avant === undefined ? undefined : lt(courriel.id, avant))).orderBy(desc(courriel.id)).limit(limite).all()

export const countCourriels = (db: Db, filtre: FiltreCourriels): number =>
  db.select({ n: sql<number>`count(*)` }).from(courriel).leftJoin(candidature, eq(candidature.id, courriel.candidatureId)).where(conditions(filtre)).get()?.n ?? 0

export const countParStatut = (db: Db): Record<string, number> =>
  Object.fromEntries(db.select({ statut: courriel.statut, n: sql<number>`count(*)` }).from(courriel).groupBy(courriel.statut).all().map((row) => [row.statut, row.n]))

export const getCourriel = (db: Db, id: number) => db.select().from(courriel).where(eq(courriel.id, id)).get()
export type Courriel = NonNullable<ReturnType<typeof getCourriel>>

export const getCourrielResume = (db: Db, id: number) => resumes(db).where(eq(courriel.id, id)).get()

export const insertCourriel = (db: Db, created: typeof courriel.$inferInsert): number => db.insert(courriel).values(created).returning({ id: courriel.id }).get().id

/** False when the courriel is no longer at the version that was seen. */
export const updateCourriel = (db: Db, id: number, version: number, change: Partial<typeof courriel.$inferInsert>): boolean =>
  db.update(courriel).set({ ...change, version: version + 1 }).where(and(eq(courriel.id, id), eq(courriel.version, version))).run().changes === 1

/** What ties a courriel or a letter to the act that wrote it: a change of statut, an avis or an answer of the candidat. */
export interface ActeAnnonce {
  readonly dossierHistoriqueId?: number
  readonly avisId?: number
  readonly reponseId?: number
}

const ecritPar = ({ dossierHistoriqueId, avisId, reponseId }: ActeAnnonce): SQL => {
  if (avisId !== undefined) return eq(courriel.avisId, avisId)
  if (reponseId !== undefined) return eq(courriel.reponseId, reponseId)
  return eq(courriel.dossierHistoriqueId, dossierHistoriqueId ?? -1)
}

/** The courriels that an act wrote, copies included. */
export const listCourrielsDeLActe = (db: Db, acte: ActeAnnonce) => db.select().from(courriel).where(ecritPar(acte)).all()

/** The copies of a courriel, sent to its commission: found among those of the same candidature. */
export const listCopies = (db: Db, { id, candidatureId }: Pick<Courriel, 'id' | 'candidatureId'>): Courriel[] =>
  candidatureId === null ? [] : db.select().from(courriel).where(and(eq(courriel.candidatureId, candidatureId), eq(courriel.copieDe, id))).all()

export const listTentatives = (db: Db, courrielId: number) =>
  db
    .select({ commenceeLe: courrielTentative.commenceeLe, termineeLe: courrielTentative.termineeLe, resultat: courrielTentative.resultat, reponseCode: courrielTentative.reponseCode, detail: courrielTentative.detail })
    .from(courrielTentative)
    .where(eq(courrielTentative.courrielId, courrielId))
    .orderBy(desc(courrielTentative.id))
    .all()
