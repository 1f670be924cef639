import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { candidat, candidature } from '../schema.ts'

export const getCandidat = (db: Db, id: number) => db.select().from(candidat).where(eq(candidat.id, id)).get()
export type Candidat = NonNullable<ReturnType<typeof getCandidat>>

export const insertCandidat = (db: Db, created: typeof candidat.$inferInsert): number => db.insert(candidat).values(created).returning({ id: candidat.id }).get().id

/** False when the candidat is no longer at the version that was seen. */
export const updateCandidat = (db: Db, id: number, version: number, change: Partial<typeof candidat.$inferInsert>): boolean =>
  db.update(candidat).set({ ...change, version: version + 1 }).where(and(eq(candidat.id, id), eq(candidat.version, version))).run().changes === 1

/** Another person of the campagne with this INE: it is unique (domain.md §3.1). */
export const findParIne = (db: Db, campagneId: number, ine: string, saufId = 0) =>
  db.select({ id: candidat.id, nom: candidat.nom, prenom: candidat.prenom }).from(candidat).where(and(eq(candidat.campagneId, campagneId), eq(candidat.ine, ine), ne(candidat.id, saufId))).get()

/** Persons who may be the one being typed: the same INE, or the same birth date, or found by name; with how many candidatures each has. */
export const listRapprochables = (db: Db, campagneId: number, ine: string | null, naissanceLe: string | null, candidatureIds: readonly number[]) =>
  db
    .select({
      id: candidat.id, numeroDossier: candidat.numeroDossier, nom: candidat.nom, prenom: candidat.prenom, naissanceLe: candidat.naissanceLe, ine: candidat.ine,
      candidatures: sql<number>`(SELECT count(*) FROM ${candidature} WHERE ${candidature.candidatId} = ${candidat.id})`,
    })
    .from(candidat)
    .where(
      and(
        eq(candidat.campagneId, campagneId),
        or(
          ine === null ? undefined : eq(candidat.ine, ine),
          candidatureIds.length === 0 ? undefined : sql`(${candidat.id} IN (SELECT c.candidat_id FROM candidature c WHERE c.id IN ${[...candidatureIds]}) AND (${naissanceLe} IS NULL OR ${candidat.naissanceLe} IS NULL OR ${candidat.naissanceLe} = ${naissanceLe}))`,
          sql`0`,
        ),
      ),
    )
    .limit(10)
    .all()

/** Every candidature of a candidat: those to index again when his name changes. */
export const listCandidaturesDuCandidat = (db: Db, candidatId: number) => db.select({ id: candidature.id, numero: candidature.numero }).from(candidature).where(eq(candidature.candidatId, candidatId)).all()

export const setNomTri = (db: Db, candidatId: number, nomTri: string): void => {
  db.update(candidature).set({ nomTri }).where(eq(candidature.candidatId, candidatId)).run()
}
