import { and, desc, eq, lt, sql, type SQL } from 'drizzle-orm'
import { plier } from '#shared/domain/texte.ts'
import type { Db } from '../base.ts'
import { candidat, candidature, formation, gestionnaire, pieceJustificative, pli, pliCandidature, pliPiece } from '../schema.ts'

const COLONNES = {
  id: pli.id, canal: pli.canal, numeroRecommande: pli.numeroRecommande, cachet: pli.cachet, cachetLe: pli.cachetLe, recuLe: pli.recuLe, boite: pli.boite, rang: pli.rang, originaux: pli.originaux,
  note: pli.note, enregistreLe: pli.enregistreLe, enregistrePar: sql<string>`${gestionnaire.prenom} || ' ' || ${gestionnaire.nom}`,
}

const plis = (db: Db) => db.select(COLONNES).from(pli).innerJoin(gestionnaire, eq(gestionnaire.id, pli.enregistrePar))

/** Whose dossiers were in these envelopes. */
const listContenus = (db: Db, pliIds: readonly number[]) =>
  db
    .select({ pliId: pliCandidature.pliId, id: candidature.id, numero: candidature.numero, nom: candidat.nom, prenom: candidat.prenom, formation: formation.libelle })
    .from(pliCandidature)
    .innerJoin(candidature, eq(candidature.id, pliCandidature.candidatureId))
    .innerJoin(candidat, eq(candidat.id, candidature.candidatId))
    .innerJoin(formation, eq(formation.id, candidature.formationId))
    .where(sql`${pliCandidature.pliId} IN ${[...pliIds]}`)
    .all()

const listPiecesDesPlis = (db: Db, pliIds: readonly number[]) =>
  db
    .select({ pliId: pliPiece.pliId, candidatureId: pliPiece.candidatureId, libelle: pieceJustificative.libelle })
    .from(pliPiece)
    .innerJoin(pieceJustificative, eq(pieceJustificative.id, pliPiece.pieceJustificativeId))
    .where(sql`${pliPiece.pliId} IN ${[...pliIds]}`)
    .all()

type Entete = ReturnType<ReturnType<typeof plis>['all']>[number]

function avecContenu(db: Db, entetes: readonly Entete[]) {
  const ids = entetes.map((one) => one.id)
  const contenus = ids.length === 0 ? [] : listContenus(db, ids)
  const pieces = ids.length === 0 ? [] : listPiecesDesPlis(db, ids)
  return entetes.map((entete) => ({
    ...entete,
    candidatures: contenus
      .filter((one) => one.pliId === entete.id)
      .map(({ pliId, ...rest }) => ({ ...rest, pieces: pieces.filter((piece) => piece.pliId === pliId && piece.candidatureId === rest.id).map((piece) => piece.libelle) })),
  }))
}

/** The envelopes in which this candidature was, the newest first. */
export const listPlisDe = (db: Db, candidatureId: number) =>
  avecContenu(db, plis(db).where(sql`${pli.id} IN (SELECT ${pliCandidature.pliId} FROM ${pliCandidature} WHERE ${pliCandidature.candidatureId} = ${candidatureId})`).orderBy(desc(pli.id)).all())

export interface FiltrePlis {
  readonly jour?: string | undefined
  readonly recherche?: string | undefined
}

const conditions = ({ jour, recherche }: FiltrePlis): SQL | undefined => {
  const cle = plier(recherche ?? '')
  const like = recherche === undefined || recherche === '' ? undefined : `%${recherche.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
  return and(
    jour === undefined ? undefined : eq(pli.recuLe, jour),
    like === undefined
      ? undefined
      : sql`(${pli.numeroRecommande} LIKE ${like} ESCAPE '\\' OR ${pli.boite} LIKE ${like} ESCAPE '\\' OR EXISTS (SELECT 1 FROM pli_candidature pc JOIN candidature c ON c.id = pc.candidature_id 
          WHERE pc.pli_id = ${pli.id} AND ((${cle} <> '' AND c.nom_tri LIKE ${`%${cle}%`}) OR c.numero LIKE ${like} ESCAPE '\\')))`,
  )
}

/** A page of envelopes, the newest first, before this id. */
export const listPlis = (db: Db, filtre: FiltrePlis, avant: number | undefined, limite: number) =>
  avecContenu(db, plis(db).where(and(conditions(filtre), avant === undefined ? undefined : lt(pli.id, avant))).orderBy(desc(pli.id)).limit(limite).all())

export const countPlis = (db: Db, filtre: FiltrePlis): number => db.select({ n: sql<number>`count(*)` }).from(pli).where(conditions(filtre)).get()?.n ?? 0

/** The last envelope that this gestionnaire recorded: what is proposed for the next (decision 27). */
export const getDernierPli = (db: Db, gestionnaireId: number) =>
  db.select({ cachetLe: pli.cachetLe, boite: pli.boite, rang: pli.rang }).from(pli).where(eq(pli.enregistrePar, gestionnaireId)).orderBy(desc(pli.id)).limit(1).get()

export const insertPli = (db: Db, created: typeof pli.$inferInsert): number => db.insert(pli).values(created).returning({ id: pli.id }).get().id

export const insertContenuPli = (db: Db, pliId: number, candidatureId: number, pieceIds: readonly number[]): void => {
  db.insert(pliCandidature).values({ pliId, candidatureId }).onConflictDoNothing().run()
  for (const pieceJustificativeId of pieceIds) db.insert(pliPiece).values({ pliId, candidatureId, pieceJustificativeId }).onConflictDoNothing().run()
}
