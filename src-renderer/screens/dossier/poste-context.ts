import { createContext, useContext } from 'react'
import type { RefObject } from 'react'
import type { DossierView } from '#shared/contract/candidatures.ts'
import type { PieceView } from '#shared/contract/pieces.ts'
import type { Prefetcher } from '../../viewer/prefetch/prefetcher.ts'
import type { ViewerHandle } from '../../viewer/source.ts'
import type { Place, Volet } from './magasin/places.ts'

/** What every part of the workstation reads and may ask. */
export interface Poste {
  readonly dossier: DossierView
  readonly place: Place
  /** The piece under verdict; `undefined` when none is asked. */
  readonly piece: PieceView | undefined
  /** No piece has a file: paper in hand. */
  readonly pointage: boolean
  readonly changer: (change: Partial<Place>) => void
  readonly choisir: (pieceJustificativeId: number) => void
  /** Brings a piece: its page in the next frame when the paper can hold it, then `faire`, which draws the rest of the screen. */
  readonly montrerDAbord: (piece: PieceView, faire: () => void) => void
  readonly ouvrir: (volet: Volet) => void
  readonly fermer: () => void
  /** Opens the correction of the candidat's identity and address, for who may. */
  readonly modifierCandidat: (() => void) | undefined
  /** Said to those who do not see the list move. */
  readonly dire: (phrase: string) => void
  /** The button of the act that comes next, which takes the focus when the last piece is decided. */
  readonly suite: RefObject<HTMLButtonElement | null>
  /** The button of the next dossier of the queue, which takes it once the dossier is declared. */
  readonly dossierSuivant: RefObject<HTMLButtonElement | null>
  /** The half of the paper that holds the current piece. */
  readonly papier: RefObject<ViewerHandle | null>
  readonly prefetcher: Prefetcher
}

export const PosteContext = createContext<Poste | undefined>(undefined)

export function usePoste(): Poste {
  const poste = useContext(PosteContext)
  if (!poste) throw new Error('usePoste needs the workstation around it.')
  return poste
}
