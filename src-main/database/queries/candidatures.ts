import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { preparer, type Db } from '../base.ts'
import { candidat, candidature, commission, formation, gestionnaire, note, numeroAttribue } from '../schema.ts'

type Candidature = typeof candidature.$inferSelect

/** One row of the queue as the base gives it; tags come apart. */
export type LigneCandidature = Pick<
  Candidature,
  'id' | 'numero' | 'mode' | 'dossier' | 'piecesDemandees' | 'piecesControlees' | 'piecesTransmises' | 'piecesRefusees' | 'avis' | 'avisEtat' | 'reponse' | 'recuLe' | 'limiteLe' | 'modifieeLe'
> & { readonly nom: string; readonly prenom: string; readonly formationCode: string; readonly formation: string }

/**
 * These rows, in no promised order; an id that is gone is absent. The ids go as one JSON value and the rows come as they are: a hundred rows
 * through the query builder cost three times as much, and this is what every scroll asks.
 */
export const listLignes = (db: Db, ids: readonly number[]): LigneCandidature[] =>
  db.all(sql`SELECT c.id, c.numero, k.nom, k.prenom, f.code AS formationCode, f.libelle AS formation, c.mode, c.dossier, c.pieces_demandees AS piecesDemandees, c.pieces_controlees AS piecesControlees,
      c.pieces_transmises AS piecesTransmises, c.pieces_refusees AS piecesRefusees, c.avis, c.avis_etat AS avisEtat, c.reponse, c.recu_le AS recuLe, c.limite_le AS limiteLe, c.modifiee_le AS modifieeLe
    FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN candidature c ON c.id = j.value JOIN candidat k ON k.id = c.candidat_id JOIN formation f ON f.id = c.formation_id`)

/** A candidature with its candidat, formation and commission: the head of the dossier. `undefined` when there is none. */
export const getDossier = (db: Db, id: number) => dossierDe(db).get({ id })
const dossierDe = preparer((db) =>
  db
    .select({ candidature, candidat, formation, commission })
    .from(candidature)
    .innerJoin(candidat, eq(candidat.id, candidature.candidatId))
    .innerJoin(formation, eq(formation.id, candidature.formationId))
    .innerJoin(commission, eq(commission.id, formation.commissionId))
    .where(eq(candidature.id, sql.placeholder('id')))
    .prepare(),
)
export type LigneDossier = NonNullable<ReturnType<typeof getDossier>>

export const getCandidature = (db: Db, id: number) => candidatureDe(db).get({ id })
const candidatureDe = preparer((db) => db.select().from(candidature).where(eq(candidature.id, sql.placeholder('id'))).prepare())

/** The other candidatures of the same person in the campagne. */
export const listAutres = (db: Db, candidatId: number, saufId: number) =>
  db
    .select({ id: candidature.id, numero: candidature.numero, formation: formation.libelle, dossier: candidature.dossier, avis: candidature.avis, avisEtat: candidature.avisEtat })
    .from(candidature)
    .innerJoin(formation, eq(formation.id, candidature.formationId))
    .where(and(eq(candidature.candidatId, candidatId), ne(candidature.id, saufId)))
    .orderBy(candidature.numero)
    .all()

export const listNotes = (db: Db, candidatureId: number) =>
  db
    .select({ id: note.id, texte: note.texte, ecriteLe: note.ecriteLe, ecritePar: sql<string>`${gestionnaire.prenom} || ' ' || ${gestionnaire.nom}`, auteurId: note.ecritePar })
    .from(note)
    .innerJoin(gestionnaire, eq(gestionnaire.id, note.ecritePar))
    .where(and(eq(note.candidatureId, candidatureId), sql`${note.supprimeeLe} IS NULL`))
    .orderBy(desc(note.id))
    .all()

export const insertNote = (db: Db, created: typeof note.$inferInsert): number => db.insert(note).values(created).returning({ id: note.id }).get().id

export const getNote = (db: Db, id: number) => db.select().from(note).where(and(eq(note.id, id), sql`${note.supprimeeLe} IS NULL`)).get()

export const supprimerNote = (db: Db, id: number, le: string): void => {
  db.update(note).set({ supprimeeLe: le }).where(eq(note.id, id)).run()
}

/** True when the number was free and is now taken, for ever (domain.md §10.1.10). */
export const prendreNumero = (db: Db, numero: string, campagneId: number): boolean => db.insert(numeroAttribue).values({ numero, campagneId }).onConflictDoNothing().run().changes === 1

export const insertCandidature = (db: Db, created: typeof candidature.$inferInsert): number => db.insert(candidature).values(created).returning({ id: candidature.id }).get().id

/** Changes a candidature whatever its version, and says that it changed: every act passes here, so that `version` moves. */
export const updateCandidature = (db: Db, id: number, change: Partial<typeof candidature.$inferInsert>, modifieeLe: string): void => {
  db.update(candidature).set({ ...change, modifieeLe, version: sql`${candidature.version} + 1` }).where(eq(candidature.id, id)).run()
}

/** Same, when it is still at the version that was seen; false means that somebody was faster. */
export const updateCandidatureVue = (db: Db, id: number, version: number, change: Partial<typeof candidature.$inferInsert>, modifieeLe: string): boolean =>
  db.update(candidature).set({ ...change, modifieeLe, version: version + 1 }).where(and(eq(candidature.id, id), eq(candidature.version, version))).run().changes === 1

/** How many candidatures a candidat ever had in the campagne: the rank of the next one. */
export const countCandidatures = (db: Db, candidatId: number): number => db.select({ n: sql<number>`count(*)` }).from(candidature).where(eq(candidature.candidatId, candidatId)).get()?.n ?? 0

/** A candidature of this person to this formation that still runs. */
export const findCandidatureA = (db: Db, candidatId: number, formationId: number) =>
  db.select({ id: candidature.id, numero: candidature.numero }).from(candidature).where(and(eq(candidature.candidatId, candidatId), eq(candidature.formationId, formationId), sql`${candidature.annuleeLe} IS NULL`)).get()
