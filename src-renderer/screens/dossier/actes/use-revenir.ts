import { useNavigate, useRouterState } from '@tanstack/react-router'
import type { PieceView } from '#shared/contract/pieces.ts'
import { PIECE } from '../magasin/places.ts'
import { useMagasinPoste } from '../magasin/magasin-poste.ts'
import { useFile } from '../../../shell/file/use-file.tsx'

/** Leads back to a dossier, and to one of its pieces: undoing shows what it puts back, wherever I went meanwhile. */
export function useRevenir(): (dossierId: number, piece?: PieceView) => void {
  const navigate = useNavigate()
  const { places } = useMagasinPoste()
  const { position } = useFile()
  const here = useRouterState({ select: ({ location }) => location.pathname })
  return (dossierId, piece) => {
    if (piece) places.changer(dossierId, { courante: piece.pieceJustificativeId, version: undefined, volet: PIECE })
    if (here !== `/dossiers/${dossierId}`) void navigate({ to: '/dossiers/$id', params: { id: dossierId }, search: { position: position(dossierId) } })
  }
}
