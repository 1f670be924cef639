import type { TravailView } from './travaux.ts'

/**
 * What the core announces after a commit, on the stream `GET /evenements`. Events announce, they never drive: a window that hears one
 * refreshes what it shows. `sequence` is the journal's, for `?depuis=`; `auteur` is the window that acted, which knows already.
 */
export type Evenement =
  | { readonly type: 'candidatures_changees'; readonly sequence: number; readonly candidatureIds: readonly number[] }
  | { readonly type: 'courriels_changes'; readonly sequence: number; readonly courrielIds: readonly number[] }
  | { readonly type: 'lettres_changees'; readonly sequence: number; readonly lettreIds: readonly number[] }
  | { readonly type: 'bureau_change'; readonly sequence: number }
  | { readonly type: 'catalogue_change'; readonly sequence: number }
  | { readonly type: 'travail_avance'; readonly sequence: number; readonly travail: TravailView }
  | { readonly type: 'reload_all'; readonly sequence: number }

/** What a use case hands over to be announced: the sequence is added when it is. */
export type Annonce = Evenement extends infer E ? (E extends Evenement ? Omit<E, 'sequence'> : never) : never

/** Letters changed: they show in their dossiers too. */
export const annoncesLettres = (lettres: readonly { readonly id: number; readonly candidatureId: number }[]): Annonce[] => [
  { type: 'lettres_changees', lettreIds: lettres.map(({ id }) => id) },
  { type: 'candidatures_changees', candidatureIds: [...new Set(lettres.map(({ candidatureId }) => candidatureId))] },
]
