import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, sql, type SQL } from 'drizzle-orm'
import { plier } from '#shared/domain/texte.ts'
import { preparer, type Db } from '../base.ts'
import { candidat, candidature, courriel, formation, lettre, modele } from '../schema.ts'

const RESUME = {
  id: lettre.id, version: lettre.version, genre: lettre.genre, statut: lettre.statut, candidatureId: lettre.candidatureId, numero: candidature.numero, nom: candidat.nom, prenom: candidat.prenom,
  formation: formation.libelle, codeFormation: formation.code, creeeLe: lettre.creeeLe, emiseLe: lettre.emiseLe, imprimeeLe: lettre.imprimeeLe, posteeLe: lettre.posteeLe, notifieeLe: lettre.notifieeLe,
  notifieeComment: lettre.notifieeComment, annuleeLe: lettre.annuleeLe, sha256: lettre.sha256, tailleOctets: lettre.tailleOctets,
  parCourriel: sql<boolean>`EXISTS (SELECT 1 FROM ${courriel} WHERE ${courriel.lettreId} = ${lettre.id})`.mapWith(Boolean),
}

const resumes = (db: Db) =>
  db
    .select(RESUME)
    .from(lettre)
    .innerJoin(candidature, eq(candidature.id, lettre.candidatureId))
    .innerJoin(candidat, eq(candidat.id, candidature.candidatId))
    .innerJoin(formation, eq(formation.id, candidature.formationId))

/** The letters of a candidature, the newest first. */
export const listResumesDe = (db: Db, candidatureId: number) => resumes(db).where(eq(lettre.candidatureId, candidatureId)).orderBy(desc(lettre.id)).all()
export type LigneLettre = ReturnType<typeof listResumesDe>[number]

const lettreDe = preparer((db) => db.select().from(lettre).where(eq(lettre.id, sql.placeholder('id'))).prepare())

export const getLettre = (db: Db, id: number) => lettreDe(db).get({ id })
export type Lettre = NonNullable<ReturnType<typeof getLettre>>

export const getLettreResume = (db: Db, id: number) => resumes(db).where(eq(lettre.id, id)).get()

/** These letters, in no promised order. */
export const listResumes = (db: Db, ids: readonly number[]): LigneLettre[] => (ids.length === 0 ? [] : resumes(db).where(sql`${lettre.id} IN ${[...ids]}`).all())

export type GroupeLettre = 'toutes' | 'a_imprimer' | 'a_poster' | 'postees' | 'annulees'

const GROUPES: Readonly<Record<GroupeLettre, SQL | undefined>> = {
  toutes: undefined,
  a_imprimer: and(ne(lettre.statut, 'annulee'), isNull(lettre.imprimeeLe)),
  a_poster: and(ne(lettre.statut, 'annulee'), isNotNull(lettre.imprimeeLe), isNull(lettre.posteeLe)),
  postees: and(ne(lettre.statut, 'annulee'), isNotNull(lettre.posteeLe)),
  annulees: eq(lettre.statut, 'annulee'),
}

export interface FiltreLettres {
  readonly groupe: GroupeLettre
  readonly genre?: (typeof lettre.$inferSelect)['genre'] | undefined
  readonly recherche?: string | undefined
}

const contient = (texte: string): string => `%${texte.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`

/** A name or a formation as it is folded for sorting, so that « nguyen » finds « Nguyễn »; or part of a number. */
function cherchee(recherche: string): SQL {
  const plie = contient(plier(recherche))
  return sql`(${candidature.nomTri} LIKE ${plie} ESCAPE '\\' OR ${candidature.formationTri} LIKE ${plie} ESCAPE '\\' OR ${candidature.numero} LIKE ${contient(recherche.trim())} ESCAPE '\\')`
}

const conditions = ({ groupe, genre, recherche }: FiltreLettres): SQL | undefined =>
  and(GROUPES[groupe], genre === undefined ? undefined : eq(lettre.genre, genre), recherche === undefined || plier(recherche) === '' ? undefined : cherchee(recherche))

/** A page of letters, the newest first, before this id. */
export const listLettres = (db: Db, filtre: FiltreLettres, avant: number | undefined, limite: number): LigneLettre[] =>
  resumes(db).where(and(conditions(filtre), avant === undefined ? undefined : lt(lettre.id, avant))).orderBy(desc(lettre.id)).limit(limite).all()

/** Every id of a group, the newest first. */
export const listIdsLettres = (db: Db, filtre: FiltreLettres): number[] =>
  db
    .select({ id: lettre.id })
    .from(lettre)
    .innerJoin(candidature, eq(candidature.id, lettre.candidatureId))
    .innerJoin(candidat, eq(candidat.id, candidature.candidatId))
    .innerJoin(formation, eq(formation.id, candidature.formationId))
    .where(conditions(filtre))
    .orderBy(desc(lettre.id))
    .all()
    .map((row) => row.id)

/** How many letters each group holds under the same genre and search. */
export function countGroupes(db: Db, filtre: Omit<FiltreLettres, 'groupe'>): Record<GroupeLettre, number> {
  const dans = (groupe: GroupeLettre) => sql<number>`coalesce(sum(${GROUPES[groupe] ?? sql`1`}), 0)`
  const groupes = Object.fromEntries((Object.keys(GROUPES) as GroupeLettre[]).map((groupe) => [groupe, dans(groupe)])) as Record<GroupeLettre, SQL<number>>
  const found = db
    .select(groupes)
    .from(lettre)
    .innerJoin(candidature, eq(candidature.id, lettre.candidatureId))
    .innerJoin(candidat, eq(candidat.id, candidature.candidatId))
    .innerJoin(formation, eq(formation.id, candidature.formationId))
    .where(conditions({ ...filtre, groupe: 'toutes' }))
    .get()
  return found ?? { toutes: 0, a_imprimer: 0, a_poster: 0, postees: 0, annulees: 0 }
}

export const insertLettre = (db: Db, created: typeof lettre.$inferInsert): number => db.insert(lettre).values(created).returning({ id: lettre.id }).get().id

/** False when the letter is no longer at the version that was seen. */
export const updateLettre = (db: Db, id: number, version: number, change: Partial<typeof lettre.$inferInsert>): boolean =>
  db.update(lettre).set({ ...change, version: version + 1 }).where(and(eq(lettre.id, id), eq(lettre.version, version))).run().changes === 1

/** The letters whose bytes are still to be made, the oldest first, after this id (0 = from the beginning). */
export const listAProduire = (db: Db, apres: number, limite: number) => db.select().from(lettre).where(and(eq(lettre.statut, 'a_produire'), gt(lettre.id, apres))).orderBy(lettre.id).limit(limite).all()

/** These letters whole, in no promised order. */
export const listLettresParId = (db: Db, ids: readonly number[]): Lettre[] => (ids.length === 0 ? [] : db.select().from(lettre).where(sql`${lettre.id} IN ${[...ids]}`).all())

/** The text that the office wrote in place of a shipped one: its latest version in this language, `undefined` when there is none. */
export const getModeleEdite = (db: Db, genre: 'courriel' | 'lettre', code: string, langue: 'fr' | 'en') =>
  db.select().from(modele).where(and(eq(modele.genre, genre), eq(modele.code, code), eq(modele.langue, langue))).orderBy(desc(modele.version)).limit(1).get()

export const listLettresDeLAvis = (db: Db, avisId: number) => db.select().from(lettre).where(and(eq(lettre.avisId, avisId), inArray(lettre.statut, ['a_produire', 'emise']))).all()

/** The letters ordered by a change of statut: those that its history line cites. */
export const listLettresDeLActe = (db: Db, dossierHistoriqueId: number) => db.select().from(lettre).where(and(eq(lettre.dossierHistoriqueId, dossierHistoriqueId), inArray(lettre.statut, ['a_produire', 'emise']))).all()

/** The letters that an answer of the candidat ordered. */
export const listLettresDeLaReponse = (db: Db, reponseId: number) => db.select().from(lettre).where(and(eq(lettre.reponseId, reponseId), inArray(lettre.statut, ['a_produire', 'emise']))).all()
