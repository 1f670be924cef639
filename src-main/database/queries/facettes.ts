import { sql, type SQL } from 'drizzle-orm'
import { VUES, type Facette, type Filtre } from '#shared/domain/file-attente.ts'
import type { Db } from '../base.ts'
import { conditionsFacettes, conditionVue, type DemandeFile } from './file-attente.ts'
import { getCompteurs } from './compteurs.ts'

export interface Facettes {
  readonly vues: Record<string, number>
  readonly facettes: Record<string, { cle: string; libelle: string | null; total: number }[]>
}

interface Axe {
  readonly cle: SQL
  /** The name of a key, read once a key and not once a row. */
  readonly libelle: SQL
  readonly champ: keyof Filtre
}

const AXES: Readonly<Record<Exclude<Facette, 'tag'>, Axe>> = {
  dossier: { cle: sql`c.dossier`, libelle: sql`NULL`, champ: 'dossier' },
  avis: { cle: sql`c.avis`, libelle: sql`NULL`, champ: 'avis' },
  formation: { cle: sql`c.formation_id`, libelle: sql`(SELECT f.libelle FROM formation f WHERE f.id = cle)`, champ: 'formationIds' },
  commission: { cle: sql`c.commission_id`, libelle: sql`(SELECT k.libelle FROM commission k WHERE k.id = cle)`, champ: 'commissionIds' },
  mode: { cle: sql`c.mode`, libelle: sql`NULL`, champ: 'mode' },
}

const et = (conditions: readonly (SQL | undefined)[]): SQL => sql.join([sql`c.en_cours = 1`, ...conditions.filter((condition) => condition !== undefined)], sql` AND `)

/** One pass over the index that has every column, unless a search says where to start. */
const CANDIDATURES = ({ filtre }: DemandeFile): SQL => (filtre.recherche === undefined ? sql`candidature c INDEXED BY liste_combinee` : sql`candidature c`)

const lignes = (rows: [string | number, string | null, number][]): Facettes['facettes'][string] => rows.map(([cle, libelle, total]) => ({ cle: String(cle), libelle, total }))

const sans = (demande: DemandeFile, champ: keyof Filtre): DemandeFile => ({ ...demande, filtre: { ...demande.filtre, [champ]: undefined } })

/** The values of one facet with their counts, under the view and every other facet. */
function compterAxe(db: Db, demande: DemandeFile, { cle, libelle, champ }: Axe): Facettes['facettes'][string] {
  const counted = sql`SELECT ${cle} AS cle, count(*) AS total FROM ${CANDIDATURES(demande)} WHERE ${et([conditionVue(demande), ...conditionsFacettes(sans(demande, champ))])} GROUP BY 1`
  return lignes(db.values(sql`SELECT cle, ${libelle}, total FROM (${counted}) ORDER BY total DESC, cle`))
}

/** Tags start from the tagged: few of a hundred thousand are. */
function compterTags(db: Db, demande: DemandeFile): Facettes['facettes'][string] {
  return lignes(
    db.values(
      sql`SELECT t.id, t.libelle, count(*) FROM tag t CROSS JOIN candidature_tag ct ON ct.tag_id = t.id CROSS JOIN candidature c ON c.id = ct.candidature_id
        WHERE ${et([conditionVue(demande), ...conditionsFacettes(sans(demande, 'tagIds'))])} GROUP BY t.id ORDER BY 3 DESC, t.id`,
    ),
  )
}

/** Every view counted in one pass, under the facets. */
function compterToutesLesVues(db: Db, demande: DemandeFile): Record<string, number> {
  const sums = VUES.map((vue) => sql`coalesce(sum(${conditionVue({ ...demande, filtre: { ...demande.filtre, vue } }) ?? sql`1`}), 0)`)
  const [row = []] = db.values<number[]>(sql`SELECT ${sql.join(sums, sql`, `)} FROM ${CANDIDATURES(demande)} WHERE ${et(conditionsFacettes(demande))}`)
  return Object.fromEntries(VUES.map((vue, index) => [vue, row[index] ?? 0]))
}

/** Views and facets counted under the filters; up to 200 ms at 100 000, so in the read-only child. */
export function compterFacettes(db: Db, demande: DemandeFile): Facettes {
  const axes = Object.entries(AXES).map(([facette, axe]) => [facette, compterAxe(db, demande, axe)] as const)
  return { vues: compterToutesLesVues(db, demande), facettes: { ...Object.fromEntries(axes), tag: compterTags(db, demande) } }
}

const compterVue = (db: Db, demande: DemandeFile, vue: (typeof VUES)[number]): number =>
  db.values<[number]>(sql`SELECT count(*) FROM candidature c WHERE ${et([conditionVue({ ...demande, filtre: { vue } })])}`)[0]?.[0] ?? 0

/** The counts of the named views with no other filter: from the counters kept by triggers, but for the two that hang on today's date. */
export function compterVues(db: Db, demande: DemandeFile): Record<string, number> {
  const [dossier, etape, avisEtat, toutes] = [getCompteurs(db, 'dossier'), getCompteurs(db, 'etape'), getCompteurs(db, 'avis_etat'), getCompteurs(db, 'toutes')]
  return {
    toutes: toutes['toutes'] ?? 0,
    a_controler: dossier['receptionne'] ?? 0, attendues: dossier['en_attente'] ?? 0, incompletes: dossier['incomplet'] ?? 0, completes: dossier['complet'] ?? 0,
    a_pointer: etape['a_pointer'] ?? 0, a_declarer: etape['a_declarer'] ?? 0,
    avis_a_valider: avisEtat['saisi'] ?? 0, avis_valides: avisEtat['valide'] ?? 0,
    en_retard: compterVue(db, demande, 'en_retard'), echeance_proche: compterVue(db, demande, 'echeance_proche'),
  }
}
