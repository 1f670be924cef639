import { AVIS_COURANTS } from './avis.ts'
import { MODES_FORMATION, STATUTS_DOSSIER } from './dossier.ts'

/** The six sorts that the list offers (decision 36). */
export const TRIS = ['numero', 'nom', 'formation', 'reception', 'limite', 'modification'] as const
export type Tri = (typeof TRIS)[number]
export const SENS = ['asc', 'desc'] as const
export type Sens = (typeof SENS)[number]

/**
 * The named views of the queue (decision 33). *À contrôler* is every candidature réceptionnée; *à pointer* those with no piece decided yet;
 * *à déclarer* those with no piece left to look at; *en retard* those received for more than ten days;
 * *échéance proche* those still awaited whose deadline comes within the week.
 */
export const VUES = ['toutes', 'a_controler', 'a_pointer', 'a_declarer', 'en_retard', 'echeance_proche', 'attendues', 'incompletes', 'completes', 'avis_a_valider', 'avis_valides'] as const
export type Vue = (typeof VUES)[number]

/** The facets beside the views, each a closed list or an id. */
export const FACETTES = ['dossier', 'avis', 'formation', 'commission', 'mode', 'tag'] as const
export type Facette = (typeof FACETTES)[number]

/**
 * A queue crosses the door as one text, `12,5,7`: a hundred thousand numbers in a list would each be walked by the serializers of both sides.
 */
export const lireIds = (texte: string): number[] => (texte === '' ? [] : texte.split(',').map(Number))
export const ecrireIds = (ids: readonly number[]): string => ids.join(',')

export interface Filtre {
  readonly vue: Vue
  readonly dossier?: readonly (typeof STATUTS_DOSSIER)[number][] | undefined
  readonly avis?: readonly (typeof AVIS_COURANTS)[number][] | undefined
  readonly mode?: (typeof MODES_FORMATION)[number] | undefined
  readonly formationIds?: readonly number[] | undefined
  readonly commissionIds?: readonly number[] | undefined
  readonly tagIds?: readonly number[] | undefined
  /** Typed by hand; folded before it is compared. */
  readonly recherche?: string | undefined
}
