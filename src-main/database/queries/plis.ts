import { and, desc, eq, isNull, lt, sql, type SQL } from 'drizzle-orm'
import { plier } from '#shared/domain/texte.ts'
import type { Db } from '../base.ts'
import { candidat, candidature, formation, gestionnaire, pieceJustificative, pli, pliCandidature, pliPiece } from '../schema.ts'

const COLONNES = {
  id: pli.id, canal: pli.canal, numeroRecommande: pli.numeroRecommande, cachet: pli.cachet, cachetLe: pli.cachetLe, recuLe: pli.recuLe, boite: pli.boite, rang: pli.rang, originaux: pli.originaux,
  note: pli.note, enregistreLe: pli.enregistreLe, enregistrePar: sql<string>`${gestionnaire.prenom} || ' ' || ${gestionnaire.nom}`, annuleLe: pli.annuleLe,
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
  /** Without those that were cancelled. */
  readonly valables?: boolean
}

const conditions = ({ jour, recherche, valables = false }: FiltrePlis): SQL | undefined => {
  const cle = plier(recherche ?? '')
  const like = recherche === undefined || recherche === '' ? undefined : `%${recherche.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
  return and(
    jour === undefined ? undefined : eq(pli.recuLe, jour),
    valables ? isNull(pli.annuleLe) : undefined,
    like === undefined
      ? undefined
      : sql`(${pli.numeroRecommande} LIKE ${like} ESCAPE '\\' OR ${pli.boite} LIKE ${like} ESCAPE '\\' OR EXISTS (SELECT 1 FROM pli_candidature pc JOIN candidature c ON c.id = pc.candidature_id 
          WHERE pc.pli_id = ${pli.id} AND ((${cle} <> '' AND c.nom_tri LIKE ${`%${cle}%`}) OR c.numero LIKE ${like} ESCAPE '\\')))`,
  )
}

/** A page of envelopes, the newest first, before this id. */
export const listPlis = (db: Db, filtre: FiltrePlis, avant: number | undefined, limite: number) =>
  avecContenu(db, plis(db).where(and(conditions(filtre), avant === undefined ? undefined : lt(pli.id, avant))).orderBy(desc(pli.id)).limit(limite).all())

/** One envelope with what was in it; `undefined` when there is none. */
export const getPli = (db: Db, id: number) => avecContenu(db, plis(db).where(eq(pli.id, id)).all())[0]

export const countPlis = (db: Db, filtre: FiltrePlis): number => db.select({ n: sql<number>`count(*)` }).from(pli).where(conditions(filtre)).get()?.n ?? 0

/** The last envelope that this gestionnaire recorded and did not cancel: what is proposed for the next (decision 27). */
export const getDernierPli = (db: Db, gestionnaireId: number) =>
  db.select({ cachetLe: pli.cachetLe, boite: pli.boite, rang: pli.rang }).from(pli).where(and(eq(pli.enregistrePar, gestionnaireId), isNull(pli.annuleLe))).orderBy(desc(pli.id)).limit(1).get()

export const insertPli = (db: Db, created: typeof pli.$inferInsert): number => db.insert(pli).values(created).returning({ id: pli.id }).get().id

/** What was in an envelope for one candidature, with what recording it did: the reception of the dossier, the verdict of each piece. */
export interface ContenuPli {
  readonly candidatureId: number
  readonly dossierHistoriqueId: number | null
  readonly pieces: readonly { readonly pieceJustificativeId: number; readonly pieceVerdictId: number | null }[]
}

export const insertContenuPli = (db: Db, pliId: number, { candidatureId, dossierHistoriqueId, pieces }: ContenuPli): void => {
  db.insert(pliCandidature).values({ pliId, candidatureId, dossierHistoriqueId }).onConflictDoNothing().run()
  for (const piece of pieces) db.insert(pliPiece).values({ pliId, candidatureId, ...piece }).onConflictDoNothing().run()
}

/** What recording an envelope did, candidature by candidature. */
export const listContenuPli = (db: Db, pliId: number): ContenuPli[] => {
  const pieces = db.select().from(pliPiece).where(eq(pliPiece.pliId, pliId)).all()
  const contenus = db.select().from(pliCandidature).where(eq(pliCandidature.pliId, pliId)).all()
  return contenus.map((contenu) => ({ ...contenu, pieces: pieces.filter((piece) => piece.candidatureId === contenu.candidatureId) }))
}

/** Sets an envelope aside; false when it was already, or does not exist. */
export const marquerPliAnnule = (db: Db, id: number, le: string): boolean => db.update(pli).set({ annuleLe: le }).where(and(eq(pli.id, id), isNull(pli.annuleLe))).run().changes === 1
