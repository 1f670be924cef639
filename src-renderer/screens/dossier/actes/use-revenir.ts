import { useRouter } from '@tanstack/react-router'
import type { PieceView } from '#shared/contract/pieces.ts'
import { useFile } from '../../../shell/file/use-file.tsx'
import { useMagasinPoste } from '../magasin/magasin-poste.ts'
import { PIECE } from '../magasin/places.ts'

/** Leads back to a dossier, and to one of its pieces: undoing shows what it puts back, wherever I went meanwhile. */
export function useRevenir(): (dossierId: number, piece?: PieceView) => void {
  const router = useRouter()
  const { places } = useMagasinPoste()
  const { position } = useFile()
  return (dossierId, piece) => {
    places.changer(dossierId, { version: undefined, lettre: undefined, volet: PIECE, ...(piece ? { courante: piece.pieceJustificativeId } : {}) })
    // Where I am when I undo, not when I acted.
    const here = router.state.location.pathname
    if (here !== `/dossiers/${dossierId}`) void router.navigate({ to: '/dossiers/$id', params: { id: dossierId }, search: { position: position(dossierId) } })
  }
}
