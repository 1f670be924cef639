import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { avis, gestionnaire, motif, reponse } from '../schema.ts'

const nomDe = (column: typeof avis.saisiPar | typeof avis.validePar) => sql<string | null>`(SELECT g.prenom || ' ' || g.nom FROM gestionnaire g WHERE g.id = ${column})`

const COLONNES = {
  id: avis.id, candidatureId: avis.candidatureId, version: avis.version, type: avis.type, statut: avis.statut, motifId: avis.motifId,
  motif: sql<string>`CASE WHEN ${avis.motifTexte} <> '' THEN ${avis.motifTexte} ELSE coalesce(${motif.texte}, '') END`,
  rang: avis.rang, reserve: avis.reserve, reserveLeveeLe: avis.reserveLeveeLe, preselectionLe: avis.preselectionLe, preselectionHeure: avis.preselectionHeure,
  preselectionLieu: avis.preselectionLieu, commentaire: avis.commentaire, saisiLe: avis.saisiLe, saisiPar: nomDe(avis.saisiPar), valideLe: avis.valideLe, validePar: nomDe(avis.validePar),
  reponseAvant: avis.reponseAvant, annoncesReprises: avis.annoncesReprises,
}

/** Every avis of a candidature, the newest first: the first one that was not taken back is the current one. */
export const listAvis = (db: Db, candidatureId: number) =>
  db.select(COLONNES).from(avis).leftJoin(motif, eq(motif.id, avis.motifId)).where(eq(avis.candidatureId, candidatureId)).orderBy(desc(avis.id)).all()

export const getAvis = (db: Db, id: number) => db.select(COLONNES).from(avis).leftJoin(motif, eq(motif.id, avis.motifId)).where(eq(avis.id, id)).get()
export type LigneAvis = NonNullable<ReturnType<typeof getAvis>>

/** The avis that counts now; `undefined` when none was entered or all were taken back. */
export const getAvisCourant = (db: Db, candidatureId: number) =>
  db.select(COLONNES).from(avis).leftJoin(motif, eq(motif.id, avis.motifId)).where(and(eq(avis.candidatureId, candidatureId), ne(avis.statut, 'retire'))).orderBy(desc(avis.id)).limit(1).get()

export const insertAvis = (db: Db, created: typeof avis.$inferInsert): number => db.insert(avis).values(created).returning({ id: avis.id }).get().id

/** Changes the statut, its dates or the lifting of the reserve, never what was entered; false means that somebody was faster. */
export const updateAvis = (
  db: Db,
  id: number,
  version: number,
  change: Pick<Partial<typeof avis.$inferInsert>, 'statut' | 'valideLe' | 'validePar' | 'retireLe' | 'reserveLeveeLe' | 'reserveLeveePar'>,
): boolean => db.update(avis).set({ ...change, version: version + 1 }).where(and(eq(avis.id, id), eq(avis.version, version))).run().changes === 1

/** The answers told by the candidat, the newest first. */
export const listReponses = (db: Db, candidatureId: number) =>
  db
    .select({ id: reponse.id, statut: reponse.statut, date: reponse.date, canal: reponse.canal, motif: reponse.motif, saisiLe: reponse.saisiLe, saisiPar: sql<string>`${gestionnaire.prenom} || ' ' || ${gestionnaire.nom}` })
    .from(reponse)
    .innerJoin(gestionnaire, eq(gestionnaire.id, reponse.saisiPar))
    .where(eq(reponse.candidatureId, candidatureId))
    .orderBy(desc(reponse.id))
    .all()

export const insertReponse = (db: Db, created: typeof reponse.$inferInsert): number => db.insert(reponse).values(created).returning({ id: reponse.id }).get().id
