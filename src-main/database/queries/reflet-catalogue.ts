import { and, asc, eq, like, sql } from 'drizzle-orm'
import type { Db } from '../base.ts'
import { candidature, formation, reglage } from '../schema.ts'
import { compterPieces } from './pieces.ts'

/** The candidatures that a change of the catalogue may touch: all those of a formation, or every one under way when it is null. */
export const listCandidaturesConcernees = (db: Db, formationId: number | null): number[] =>
  db.select({ id: candidature.id }).from(candidature).where(formationId === null ? eq(candidature.enCours, true) : eq(candidature.formationId, formationId)).all().map((row) => row.id)

const COPIES = {
  commissionId: sql`${formation.commissionId}`,
  mode: sql`${formation.mode}`,
  formationTri: sql`${formation.libelleTri}`,
  limiteLe: sql`max(${formation.limiteLe}, coalesce(${candidature.limiteIndividuelleLe}, ''))`,
}

const copier = (db: Db, candidatureId: number): boolean => {
  const autre = sql.join(Object.entries(COPIES).map(([nom, valeur]) => sql`${candidature[nom as keyof typeof COPIES]} <> ${valeur}`), sql` OR `)
  return db.update(candidature).set(COPIES).from(formation).where(and(eq(candidature.id, candidatureId), eq(formation.id, candidature.formationId), sql`(${autre})`)).run().changes > 0
}

const recompter = (db: Db, candidatureId: number): boolean => {
  const { demandees, controlees, transmises, refusees } = compterPieces(db, candidatureId).compte
  const compte = { piecesDemandees: demandees, piecesControlees: controlees, piecesTransmises: transmises, piecesRefusees: refusees }
  const autre = sql.join(Object.entries(compte).map(([nom, nombre]) => sql`${candidature[nom as keyof typeof compte]} <> ${nombre}`), sql` OR `)
  return db.update(candidature).set(compte).where(and(eq(candidature.id, candidatureId), sql`(${autre})`)).run().changes > 0
}

/**
 * What a candidature says once more of the catalogue, so that lists need no join: four columns of its formation, and its counts of pieces. Written
 * only where it differs; nobody acted on the dossier, so neither its version nor its date moves. Answers whether anything was written.
 */
export function refleterCatalogue(db: Db, candidatureId: number): boolean {
  const copiees = copier(db, candidatureId)
  return recompter(db, candidatureId) || copiees
}

const PREFIXE = 'reflet_du.'

/** A change of the catalogue that candidatures do not all reflect yet. */
export interface RefletDu {
  readonly code: string
  /** null = every candidature. */
  readonly formationId: number | null
}

/** To be called in the transaction of the change, with an identifier of its own. */
export function insertRefletDu(db: Db, identifiant: string, formationId: number | null): RefletDu {
  const code = `${PREFIXE}${identifiant}`
  db.insert(reglage).values({ code, valeur: JSON.stringify(formationId) }).run()
  return { code, formationId }
}

export const listRefletsDus = (db: Db): RefletDu[] =>
  db.select().from(reglage).where(like(reglage.code, `${PREFIXE}%`)).orderBy(asc(reglage.code)).all().map(({ code, valeur }) => ({ code, formationId: JSON.parse(valeur) as number | null }))

export const deleteRefletDu = (db: Db, { code }: RefletDu): void => {
  db.delete(reglage).where(eq(reglage.code, code)).run()
}
