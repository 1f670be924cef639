import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { candidat, candidature, dossierHistorique } from '../schema.ts'

export const insertHistorique = (db: Db, created: typeof dossierHistorique.$inferInsert): number => db.insert(dossierHistorique).values(created).returning({ id: dossierHistorique.id }).get().id

export const getHistorique = (db: Db, id: number) => db.select().from(dossierHistorique).where(eq(dossierHistorique.id, id)).get()
export type Historique = NonNullable<ReturnType<typeof getHistorique>>

/** The last change of statut that was not undone: the only one that may be. */
export const getDernierHistorique = (db: Db, candidatureId: number) =>
  db.select().from(dossierHistorique).where(and(eq(dossierHistorique.candidatureId, candidatureId), isNull(dossierHistorique.annuleLe))).orderBy(desc(dossierHistorique.id)).limit(1).get()

export const marquerHistoriqueAnnule = (db: Db, id: number, le: string): void => {
  db.update(dossierHistorique).set({ annuleLe: le }).where(eq(dossierHistorique.id, id)).run()
}

/** Those of these candidatures whose counts let a piece be refused or missing: a few more than are, when a demand was withdrawn since. */
export const listPeutEtreEnDefaut = (db: Db, ids: readonly number[]) =>
  db
    .select({ id: candidature.id, numero: candidature.numero, nom: candidat.nom, prenom: candidat.prenom })
    .from(candidature)
    .innerJoin(candidat, eq(candidat.id, candidature.candidatId))
    .where(and(inArray(candidature.id, [...ids]), sql`(${candidature.piecesRefusees} > 0 OR ${candidature.piecesControlees} + ${candidature.piecesTransmises} < ${candidature.piecesDemandees})`))
    .orderBy(candidature.id)
    .all()
