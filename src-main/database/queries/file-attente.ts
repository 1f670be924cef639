import { sql, type SQL } from 'drizzle-orm'
import { STATUTS_ATTENDUS } from '#shared/domain/dossier.ts'
import { plier } from '#shared/domain/texte.ts'
import { lireIds, type Filtre, type Sens, type Tri, type Vue } from '#shared/domain/file-attente.ts'
import type { Db } from '../base.ts'
import { matchRecherche } from './recherche.ts'

/** A queue to be listed: what is kept, in which order, and the dates that *en retard* and *échéance proche* stand on. */
export interface DemandeFile {
  readonly filtre: Filtre
  readonly tri: Tri
  readonly sens: Sens
  /** Received on or before this date = en retard. */
  readonly retardDepuis: string
  /** A deadline from `aujourdhui` to this date = proche, while the dossier is awaited. */
  readonly aujourdhui: string
  readonly procheJusqua: string
}

const COLONNE: Readonly<Record<Tri, SQL>> = { numero: sql`c.numero`, nom: sql`c.nom_tri`, formation: sql`c.formation_tri`, reception: sql`c.recu_le`, limite: sql`c.limite_le`, modification: sql`c.modifiee_le` }

const SENS_SQL: Readonly<Record<Sens, SQL>> = { asc: sql`ASC`, desc: sql`DESC` }

/** Each named view as a condition that an index of its family serves (decision 36). */
const VUE: Readonly<Record<Vue, (demande: DemandeFile) => SQL | undefined>> = {
  toutes: () => undefined,
  a_controler: () => sql`c.dossier = 'receptionne'`,
  a_pointer: () => sql`c.dossier = 'receptionne' AND c.etape = 'a_pointer'`,
  a_declarer: () => sql`c.dossier = 'receptionne' AND c.etape = 'a_declarer'`,
  en_retard: ({ retardDepuis }) => sql`c.dossier = 'receptionne' AND c.recu_le <= ${retardDepuis}`,
  echeance_proche: ({ aujourdhui, procheJusqua }) => sql`c.limite_le BETWEEN ${aujourdhui} AND ${procheJusqua} AND c.dossier IN ${STATUTS_ATTENDUS}`,
  attendues: () => sql`c.dossier = 'en_attente'`,
  incompletes: () => sql`c.dossier = 'incomplet'`,
  completes: () => sql`c.dossier = 'complet'`,
  avis_a_valider: () => sql`c.avis_etat = 'saisi'`,
  avis_valides: () => sql`c.avis_etat = 'valide'`,
}

const among = (column: SQL, values: readonly (string | number)[] | undefined): SQL | undefined => (values === undefined || values.length === 0 ? undefined : sql`${column} IN ${[...values]}`)

/** Every condition of the queue but the view, so that a count of views can reuse them. */
export function conditionsFacettes({ filtre }: Pick<DemandeFile, 'filtre'>): SQL[] {
  const recherche = filtre.recherche === undefined ? undefined : matchRecherche(plier, filtre.recherche)
  return [
    among(sql`c.dossier`, filtre.dossier),
    among(sql`c.avis`, filtre.avis),
    among(sql`c.formation_id`, filtre.formationIds),
    among(sql`c.commission_id`, filtre.commissionIds),
    filtre.mode === undefined ? undefined : sql`c.mode = ${filtre.mode}`,
    filtre.tagIds === undefined || filtre.tagIds.length === 0 ? undefined : sql`c.id IN (SELECT ct.candidature_id FROM candidature_tag ct WHERE ct.tag_id IN ${[...filtre.tagIds]})`,
    recherche === undefined ? undefined : sql`c.id IN (${recherche})`,
  ].filter((condition) => condition !== undefined)
}

export const conditionVue = (demande: DemandeFile): SQL | undefined => VUE[demande.filtre.vue](demande)

const where = (demande: DemandeFile): SQL => sql.join([sql`c.en_cours = 1`, ...[conditionVue(demande)].filter((condition) => condition !== undefined), ...conditionsFacettes(demande)], sql` AND `)

type Famille = 'toutes' | 'dossier' | 'avis' | 'avis_etat' | 'formation' | 'commission'

const FAMILLE_DE_VUE: Readonly<Record<Vue, Famille>> = {
  toutes: 'toutes', echeance_proche: 'toutes', a_controler: 'dossier', a_pointer: 'dossier', a_declarer: 'dossier', en_retard: 'dossier', attendues: 'dossier', incompletes: 'dossier', completes: 'dossier',
  avis_a_valider: 'avis_etat', avis_valides: 'avis_etat',
}

/** Which family of indexes serves a queue narrowed by one view or one value of one facet; `undefined` when it is narrowed otherwise. */
function familleDe(filtre: Filtre): Famille | undefined {
  if (!estSimple(filtre)) return undefined
  if (filtre.vue !== 'toutes') return FAMILLE_DE_VUE[filtre.vue]
  const { dossier, avis, formationIds, commissionIds } = filtre
  const facettes: readonly (readonly [Famille, readonly unknown[] | undefined])[] = [['dossier', dossier], ['avis', avis], ['formation', formationIds], ['commission', commissionIds]]
  return facettes.find(([, values]) => (values?.length ?? 0) > 0)?.[0] ?? 'toutes'
}

/** A near deadline that few have is found by the deadline; one that many have, by walking in the order asked. */
const PEU = 2000

const estPeu = (db: Db, demande: DemandeFile): boolean =>
  demande.filtre.vue === 'echeance_proche' && db.values<[number]>(sql`SELECT count(*) FROM (SELECT 1 FROM candidature c WHERE ${where(demande)} LIMIT ${PEU})`)[0]?.[0] !== PEU

/**
 * The index is named rather than left to the planner: statistics of one office send it astray on another. A queue narrowed by one thing is a range
 * of the index of its family; a search starts from what it found; any other combination is one pass over the index that has every column.
 */
function indexDe(db: Db, demande: DemandeFile): SQL {
  if (demande.filtre.recherche !== undefined) return sql``
  if (estPeu(db, demande)) return sql`INDEXED BY liste_toutes_limite`
  const famille = familleDe(demande.filtre)
  return sql.raw(famille === undefined ? 'INDEXED BY liste_combinee' : `INDEXED BY liste_${famille}_${demande.tri}`)
}

const ordered = (db: Db, demande: DemandeFile): SQL => sql`SELECT c.id FROM candidature c ${indexDe(db, demande)} WHERE ${where(demande)} ORDER BY ${COLONNE[demande.tri]} ${SENS_SQL[demande.sens]}, c.id ${SENS_SQL[demande.sens]}`

/** Every id of the queue, in its order, as `lireIds` reads them: joined by SQLite, so that no row of the hundred thousand becomes an object. */
export const joindreIds = (db: Db, demande: DemandeFile): string => db.values<[string | null]>(sql`SELECT group_concat(id) FROM (${ordered(db, demande)})`)[0]?.[0] ?? ''

/** The same, read. */
export const listIds = (db: Db, demande: DemandeFile): number[] => lireIds(joindreIds(db, demande))

/** The first ids of the queue: what the screen paints at once. */
export const listPremiersIds = (db: Db, demande: DemandeFile, limite: number): number[] => db.values<[number]>(sql`${ordered(db, demande)} LIMIT ${limite}`).map(([id]) => id)

export const countFile = (db: Db, demande: DemandeFile): number => db.values<[number]>(sql`SELECT count(*) FROM candidature c WHERE ${where(demande)}`)[0]?.[0] ?? 0

/** Shown to a test, which asserts that no standard sort needs a temporary B-tree. */
export const expliquerFile = (db: Db, demande: DemandeFile): string[] => db.values<[number, number, number, string]>(sql`EXPLAIN QUERY PLAN ${ordered(db, demande)} LIMIT 50`).map((row) => row[3])

/** How many facets the queue is narrowed by: with at most one beside "toutes", an index serves any sort. */
export function estSimple({ vue, ...facettes }: Filtre): boolean {
  const narrowed = Object.values(facettes).filter((value) => value !== undefined && (!Array.isArray(value) || value.length > 0))
  const multiple = narrowed.some((value) => Array.isArray(value) && value.length > 1)
  return !multiple && facettes.tagIds === undefined && facettes.recherche === undefined && narrowed.length + (vue === 'toutes' ? 0 : 1) <= 1
}
