import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { FichierView, PieceView } from '#shared/contract/pieces.ts'
import { pli } from '../../../api/client.ts'
import type { Rotation } from '../../../viewer/source.ts'
import { rangerRotation } from '../magasin/ranger-piece.ts'
import { useRefus } from './use-refus.ts'

/** Keeps the rotation of a page for good. Calls follow one another, so that the last turn is the one that is kept. */
export function useTournerPage(): (piece: PieceView, fichier: FichierView, page: number, rotation: Rotation) => void {
  const client = useQueryClient()
  const refuse = useRefus()
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return (piece, fichier, page, rotation) => {
    rangerRotation(client, piece, { ...fichier, rotations: { ...fichier.rotations, [page]: rotation } })
    last.current = last.current.then(() => pli.pieces.tourner({ fichierId: fichier.id, page, degres: rotation })).catch((error: unknown) => refuse(error, piece.candidatureId))
  }
}
