import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { preparer, type Db } from '../base.ts'
import type { StatutPiece } from '#shared/domain/piece.ts'
import { candidature, commission, formation, gestionnaire, piece, pieceVerdict } from '../schema.ts'

/** A demand made to a candidature with its answer, if there is one: a row of `listPiecesDemandees`. */
export interface LignePiece {
  readonly pieceJustificativeId: number
  readonly code: string
  readonly libelle: string
  readonly consigne: string
  readonly conditionnelle: number
  /** 1 when the answer belongs to the candidat and serves all his dematerialised candidatures (domain.md §3.6). */
  readonly partagee: number
  readonly demandee: number
  readonly pieceId: number | null
  readonly statut: StatutPiece | null
  readonly commentaire: string | null
  readonly version: number | null
  readonly modifieeLe: string | null
  readonly modifieePar: string | null
  readonly pieceFichierId: number | null
  readonly versions: number
}

/**
 * What is asked of a candidature, computed, not stored (domain.md §3.6): the common demands of the office, then of the centre, then those of
 * the formation, each by its order; a demand that is no longer made stays while it has an answer. One row each, with the answer's row if any.
 * Texts, not parts of a query builder: every act asks them several times.
 */
const PIECES_DEMANDEES = (candidatureId: number, pieceJustificativeId?: number) =>
  sql`${sql.raw(LIGNES)} WHERE c.id = ${candidatureId} ${pieceJustificativeId === undefined ? sql.raw('') : sql`AND pj.id = ${pieceJustificativeId}`} ${sql.raw(PARMI)}`

const DEMANDEE = `pj.en_service = 1 AND (pj.traitement IS NULL OR pj.traitement = c.traitement)
  AND ((pj.commune = 1 AND (pj.centre_id IS NULL OR pj.centre_id = co.centre_id))
    OR EXISTS (SELECT 1 FROM formation_piece fp WHERE fp.formation_id = c.formation_id AND fp.piece_justificative_id = pj.id))`

const ANSWER = `CASE WHEN c.mode = 'dematerialise' AND pj.commune = 1 AND pj.unicite = 0
  THEN (SELECT s.id FROM piece s WHERE s.candidat_id = c.candidat_id AND s.candidature_id IS NULL AND s.piece_justificative_id = pj.id)
  ELSE (SELECT s.id FROM piece s WHERE s.candidature_id = c.id AND s.piece_justificative_id = pj.id) END`

const LIGNES = `
  SELECT pj.id AS pieceJustificativeId, pj.code, pj.libelle, pj.consigne, pj.conditionnelle,
    (c.mode = 'dematerialise' AND pj.commune = 1 AND pj.unicite = 0) AS partagee,
    (${DEMANDEE}) AS demandee,
    p.id AS pieceId, p.statut, p.commentaire, p.version, p.modifiee_le AS modifieeLe, p.piece_fichier_id AS pieceFichierId,
    (SELECT g.prenom || ' ' || g.nom FROM gestionnaire g WHERE g.id = p.modifiee_par) AS modifieePar,
    (SELECT count(*) FROM piece_fichier pf WHERE pf.piece_id = p.id) AS versions
  FROM candidature c
  JOIN commission co ON co.id = c.commission_id
  JOIN piece_justificative pj
  LEFT JOIN piece p ON p.id = (${ANSWER})
`

const PARMI = `AND ((${DEMANDEE}) OR p.id IS NOT NULL)
  ORDER BY CASE WHEN pj.commune = 1 AND pj.centre_id IS NULL THEN 0 WHEN pj.commune = 1 THEN 1 ELSE 2 END, pj.ordre, pj.id`

export const listPiecesDemandees = (db: Db, candidatureId: number): LignePiece[] => db.all<LignePiece>(PIECES_DEMANDEES(candidatureId))

/** One demand of a candidature; `undefined` when it is neither asked nor answered. */
export const getPieceDemandee = (db: Db, candidatureId: number, pieceJustificativeId: number): LignePiece | undefined =>
  db.all<LignePiece>(PIECES_DEMANDEES(candidatureId, pieceJustificativeId))[0]

export interface PieceCreee {
  readonly candidatId: number
  readonly candidatureId: number
  readonly pieceJustificativeId: number
  readonly partagee: boolean
  readonly statut: StatutPiece
  readonly commentaire: string
  readonly le: string
  readonly par: number
}

/** The first answer to a demand; `undefined` when somebody answered it in the meantime. Returns its id. */
export function insertPiece(db: Db, creee: PieceCreee): number | undefined {
  const { candidatId, pieceJustificativeId, statut, commentaire } = creee
  const candidatureId = creee.partagee ? null : creee.candidatureId
  return db
    .insert(piece)
    .values({ candidatId, candidatureId, pieceJustificativeId, statut, commentaire, modifieeLe: creee.le, modifieePar: creee.par })
    .onConflictDoNothing()
    .returning({ id: piece.id })
    .get()?.id
}

export interface ChangementPiece {
  readonly id: number
  readonly version: number
  readonly statut: StatutPiece
  readonly commentaire: string
  /** `undefined` leaves the file as it is; null takes it away. */
  readonly pieceFichierId?: number | null
  readonly le: string
  readonly par: number
}

/** Changes a piece seen at this version; false means that somebody was faster. */
export function updatePiece(db: Db, change: ChangementPiece): boolean {
  const fichier = change.pieceFichierId === undefined ? {} : { pieceFichierId: change.pieceFichierId }
  const result = db
    .update(piece)
    .set({ statut: change.statut, commentaire: change.commentaire, version: change.version + 1, modifieeLe: change.le, modifieePar: change.par, ...fichier })
    .where(and(eq(piece.id, change.id), eq(piece.version, change.version)))
    .run()
  return result.changes === 1
}

/** Who changed a piece last, and when: for the sentence of MODIFIEE_ENTRE_TEMPS. */
export const getDernierChangement = (db: Db, pieceId: number) =>
  db
    .select({ par: sql<string | null>`${gestionnaire.prenom} || ' ' || ${gestionnaire.nom}`, le: piece.modifieeLe })
    .from(piece)
    .leftJoin(gestionnaire, eq(gestionnaire.id, piece.modifieePar))
    .where(eq(piece.id, pieceId))
    .get()

export const insertVerdict = (db: Db, verdict: typeof pieceVerdict.$inferInsert): number => db.insert(pieceVerdict).values(verdict).returning({ id: pieceVerdict.id }).get().id

export const getVerdict = (db: Db, verdictId: number) => db.select().from(pieceVerdict).where(eq(pieceVerdict.id, verdictId)).get()

/** The last act on a piece that was not undone: the only one that Ctrl+Z may take back. */
export const getDernierVerdict = (db: Db, pieceId: number) =>
  db.select().from(pieceVerdict).where(and(eq(pieceVerdict.pieceId, pieceId), isNull(pieceVerdict.annuleLe))).orderBy(desc(pieceVerdict.id)).limit(1).get()

export const marquerVerdictAnnule = (db: Db, verdictId: number, le: string): void => {
  db.update(pieceVerdict).set({ annuleLe: le }).where(eq(pieceVerdict.id, verdictId)).run()
}

/** The candidatures in which a piece shows: its own, or all the dematerialised ones of its candidat when it is shared. */
export const listCandidaturesDePiece = (db: Db, pieceId: number): number[] =>
  db
    .all<{ id: number }>(
      sql`SELECT c.id FROM piece p JOIN candidature c ON (p.candidature_id = c.id) OR (p.candidature_id IS NULL AND c.candidat_id = p.candidat_id AND c.mode = 'dematerialise') WHERE p.id = ${pieceId}`,
    )
    .map((row) => row.id)

export interface ComptePieces {
  readonly demandees: number
  readonly controlees: number
  readonly transmises: number
  readonly refusees: number
}

/** The pieces asked of a candidature, and how many of them are where. */
export function compterPieces(db: Db, candidatureId: number): { compte: ComptePieces; lignes: LignePiece[] } {
  const lignes = listPiecesDemandees(db, candidatureId)
  const among = (...statuts: StatutPiece[]) => lignes.filter((ligne) => ligne.statut !== null && statuts.includes(ligne.statut)).length
  return { compte: { demandees: lignes.length, controlees: among('validee', 'refusee', 'non_concernee'), transmises: among('transmise'), refusees: among('refusee') }, lignes }
}

/** After an act on a piece of a candidature: counts again, keeps the counts beside it with its new version, and answers what was counted. */
export function recompterPieces(db: Db, candidatureId: number, modifieeLe: string): ReturnType<typeof compterPieces> {
  const compte = compterPieces(db, candidatureId)
  retenirCompte(db).run({ ...compte.compte, modifieeLe, candidatureId })
  return compte
}
const donne = (nom: keyof ComptePieces | 'modifieeLe') => sql`${sql.placeholder(nom)}`
const retenirCompte = preparer((db) =>
  db
    .update(candidature)
    .set({ piecesDemandees: donne('demandees'), piecesControlees: donne('controlees'), piecesTransmises: donne('transmises'), piecesRefusees: donne('refusees'), modifieeLe: donne('modifieeLe'), version: sql`${candidature.version} + 1` })
    .where(eq(candidature.id, sql.placeholder('candidatureId')))
    .prepare(),
)

/** The candidature that a piece act needs: whose it is and how its formation works. */
export const getCandidaturePourPiece = (db: Db, candidatureId: number) => candidaturePourPiece(db).get({ candidatureId })
const candidaturePourPiece = preparer((db) =>
  db
    .select({ id: candidature.id, candidatId: candidature.candidatId, mode: candidature.mode, annuleeLe: candidature.annuleeLe, numero: candidature.numero, commissionId: commission.id })
    .from(candidature)
    .innerJoin(formation, eq(formation.id, candidature.formationId))
    .innerJoin(commission, eq(commission.id, formation.commissionId))
    .where(eq(candidature.id, sql.placeholder('candidatureId')))
    .prepare(),
)
