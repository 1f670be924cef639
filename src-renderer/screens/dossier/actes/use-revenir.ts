import { useNavigate, useRouter } from '@tanstack/react-router'
import type { PieceView } from '#shared/contract/pieces.ts'
import { PIECE } from '../magasin/places.ts'
import { useMagasinPoste } from '../magasin/magasin-poste.ts'
import { useFile } from '../../../shell/file/use-file.tsx'

/** Leads back to a dossier, and to one of its pieces: undoing shows what it puts back, wherever I went meanwhile. */
export function useRevenir(): (dossierId: number, piece?: PieceView) => void {
  const navigate = useNavigate()
  const { places } = useMagasinPoste()
  const { position } = useFile()
  const router = useRouter()
  return (dossierId, piece) => {
    places.changer(dossierId, { version: undefined, lettre: undefined, volet: PIECE, ...(piece ? { courante: piece.pieceJustificativeId } : {}) })
    // Where I am when I undo, which is not where I was when I acted.
    if (router.state.location.pathname !== `/dossiers/${dossierId}`) void navigate({ to: '/dossiers/$id', params: { id: dossierId }, search: { position: position(dossierId) } })
  }
}
