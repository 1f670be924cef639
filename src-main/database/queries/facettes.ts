import { sql, type SQL } from 'drizzle-orm'
import { FACETTES, VUES, type Facette, type Filtre } from '#shared/domain/file-attente.ts'
import type { Db } from '../base.ts'
import { conditionsFacettes, conditionVue, type DemandeFile } from './file-attente.ts'
import { getCompteurs } from './compteurs.ts'

export interface Facettes {
  readonly vues: Record<string, number>
  readonly facettes: Record<string, { cle: string; libelle: string | null; total: number }[]>
}

/** How each facet is counted; the label comes with it where the renderer cannot know it. */
const AXES: Readonly<Record<Facette, { cle: SQL; libelle: SQL; join: SQL; champ: keyof Filtre }>> = {
  dossier: { cle: sql`c.dossier`, libelle: sql`NULL`, join: sql``, champ: 'dossier' },
  avis: { cle: sql`c.avis`, libelle: sql`NULL`, join: sql``, champ: 'avis' },
  formation: { cle: sql`c.formation_id`, libelle: sql`(SELECT f.libelle FROM formation f WHERE f.id = c.formation_id)`, join: sql``, champ: 'formationIds' },
  commission: { cle: sql`c.commission_id`, libelle: sql`(SELECT k.libelle FROM commission k WHERE k.id = c.commission_id)`, join: sql``, champ: 'commissionIds' },
  mode: { cle: sql`c.mode`, libelle: sql`NULL`, join: sql``, champ: 'mode' },
  tag: { cle: sql`t.id`, libelle: sql`t.libelle`, join: sql`JOIN candidature_tag ct ON ct.candidature_id = c.id JOIN tag t ON t.id = ct.tag_id`, champ: 'tagIds' },
}

const et = (conditions: readonly (SQL | undefined)[]): SQL => sql.join([sql`c.en_cours = 1`, ...conditions.filter((condition) => condition !== undefined)], sql` AND `)

/** The values of one facet with their counts, under the view and every other facet. */
function compterFacette(db: Db, demande: DemandeFile, facette: Facette): Facettes['facettes'][string] {
  const { cle, libelle, join, champ } = AXES[facette]
  const others = { ...demande, filtre: { ...demande.filtre, [champ]: undefined } }
  const rows = db.values<[string | number, string | null, number]>(
    sql`SELECT ${cle}, ${libelle}, count(*) FROM candidature c ${join} WHERE ${et([conditionVue(demande), ...conditionsFacettes(others)])} GROUP BY 1 ORDER BY 3 DESC`,
  )
  return rows.map(([key, label, total]) => ({ cle: String(key), libelle: label, total }))
}

const compterVue = (db: Db, demande: DemandeFile, vue: (typeof VUES)[number]): number =>
  db.values<[number]>(sql`SELECT count(*) FROM candidature c WHERE ${et([conditionVue({ ...demande, filtre: { ...demande.filtre, vue } }), ...conditionsFacettes(demande)])}`)[0]?.[0] ?? 0

/** Views and facets counted under the filters; up to 200 ms at 100 000, so in the read-only child. */
export function compterFacettes(db: Db, demande: DemandeFile): Facettes {
  return {
    vues: Object.fromEntries(VUES.map((vue) => [vue, compterVue(db, demande, vue)])),
    facettes: Object.fromEntries(FACETTES.map((facette) => [facette, compterFacette(db, demande, facette)])),
  }
}

/** The counts of the named views with no other filter: from the counters kept by triggers, but for the two that hang on today's date. */
export function compterVues(db: Db, demande: DemandeFile): Record<string, number> {
  const [dossier, etape, avisEtat, toutes] = [getCompteurs(db, 'dossier'), getCompteurs(db, 'etape'), getCompteurs(db, 'avis_etat'), getCompteurs(db, 'toutes')]
  const bare = { ...demande, filtre: { vue: demande.filtre.vue } }
  return {
    toutes: toutes['toutes'] ?? 0,
    a_controler: dossier['receptionne'] ?? 0, attendues: dossier['en_attente'] ?? 0, incompletes: dossier['incomplet'] ?? 0, completes: dossier['complet'] ?? 0,
    a_pointer: etape['a_pointer'] ?? 0, a_declarer: etape['a_declarer'] ?? 0,
    avis_a_valider: avisEtat['saisi'] ?? 0, avis_valides: avisEtat['valide'] ?? 0,
    en_retard: compterVue(db, bare, 'en_retard'), echeance_proche: compterVue(db, bare, 'echeance_proche'),
  }
}
