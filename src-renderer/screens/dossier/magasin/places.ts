import type { AvisView } from '#shared/contract/avis.ts'
import type { DossierView } from '#shared/contract/candidatures.ts'
import type { FichierView } from '#shared/contract/pieces.ts'
import type { ActeDossier } from '#shared/domain/dossier.ts'
import type { ActeReponse } from '#shared/domain/reponse.ts'
import { premierePiece } from '../regles/piece-suivante.ts'

/** What is open in the right pane. `refuser` is the form under the piece's own button. */
export type Volet =
  | { readonly genre: 'piece' }
  /** `commentaire`: what is proposed to the candidat, to be corrected. */
  | { readonly genre: 'refuser'; readonly commentaire?: string }
  | { readonly genre: ActeDossier }
  | { readonly genre: 'prolonger' }
  | { readonly genre: 'saisirAvis' }
  | { readonly genre: 'validerAvis' }
  | { readonly genre: 'leverReserve'; readonly avis: AvisView }
  | { readonly genre: 'reponse'; readonly acte: ActeReponse }

/** The form of an act is open: what was typed there must not be lost to a key meant for the paper. */
export const estFormulaire = ({ genre }: Volet): boolean => genre !== 'piece' && genre !== 'refuser'

/** Where I am in a dossier. */
export interface Place {
  /** The piece under verdict, by its demand; 0 when none is asked. */
  readonly courante: number
  /** The piece shown beside it, when two are. */
  readonly autre: number | undefined
  /** Which half holds the current piece. */
  readonly cote: 'gauche' | 'droite'
  /** An earlier version, looked at in place of the current file. */
  readonly version: FichierView | undefined
  /** The letter that a validation would issue, shown in place of the paper. */
  readonly lettre: string | undefined
  readonly volet: Volet
}

export const PIECE: Volet = { genre: 'piece' }

export interface Places {
  /** My place in this dossier; the first time, its first piece to check. */
  readonly lire: (dossier: DossierView) => Place
  readonly changer: (dossierId: number, change: Partial<Place>) => void
  readonly subscribe: (listener: () => void) => () => void
}

const debut = (dossier: DossierView): Place => ({
  courante: premierePiece(dossier.pieces, dossier.formation.mode)?.pieceJustificativeId ?? 0,
  autre: undefined,
  cote: 'gauche',
  version: undefined,
  lettre: undefined,
  volet: PIECE,
})

/** My place in each dossier that I opened: coming back, I am where I was. Outside React, so that undoing from another dossier can lead back. */
export function createPlaces(): Places {
  const places = new Map<number, Place>()
  const waiting = new Map<number, Partial<Place>>()
  const listeners = new Set<() => void>()
  return {
    lire: (dossier) => {
      const known = places.get(dossier.id)
      if (known) return known
      const first = { ...debut(dossier), ...waiting.get(dossier.id) }
      waiting.delete(dossier.id)
      places.set(dossier.id, first)
      return first
    },
    changer: (dossierId, change) => {
      const known = places.get(dossierId)
      if (known) places.set(dossierId, { ...known, ...change })
      else waiting.set(dossierId, { ...waiting.get(dossierId), ...change })
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
