import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { candidature, commission, formation } from '../schema.ts'

/** A formation with the commission that reads its dossiers; `undefined` when there is none. */
export const getFormation = (db: Db, id: number) =>
  db.select({ formation, commission }).from(formation).innerJoin(commission, eq(commission.id, formation.commissionId)).where(eq(formation.id, id)).get()

export const listFormations = (db: Db) =>
  db
    .select({ formation, commission: commission.libelle, candidatures: sql<number>`(SELECT count(*) FROM ${candidature} WHERE ${candidature.formationId} = ${formation.id})` })
    .from(formation)
    .innerJoin(commission, eq(commission.id, formation.commissionId))
    .orderBy(asc(formation.libelleTri), asc(formation.id))
    .all()
