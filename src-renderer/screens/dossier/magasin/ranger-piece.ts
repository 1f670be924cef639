import type { QueryClient } from '@tanstack/react-query'
import type { DossierView } from '#shared/contract/candidatures.ts'
import type { FichierView, PieceApresActe, PieceView } from '#shared/contract/pieces.ts'
import { api } from '../../../api/client.ts'

export const cleDossier = (id: number) => api.candidatures.get.queryKey({ input: { id } })

const remplacer = (dossier: DossierView, id: number, change: (piece: PieceView) => PieceView): DossierView => ({
  ...dossier,
  pieces: dossier.pieces.map((piece) => (piece.pieceJustificativeId === id ? change(piece) : piece)),
})

/**
 * Puts the answer of an act where the screen reads the dossier, unless a later answer is already there. The rest of the dossier (its version,
 * its history) is then known to be old: the event that follows asks for it.
 */
export function rangerPiece(client: QueryClient, { piece, compte }: PieceApresActe): void {
  const queryKey = cleDossier(piece.candidatureId)
  client.setQueryData(queryKey, (dossier) => dossier && { ...remplacer(dossier, piece.pieceJustificativeId, (known) => (known.version > piece.version ? known : piece)), compte })
  void client.invalidateQueries({ queryKey, refetchType: 'none' })
}

/** Keeps the rotation of a page as it was just turned. */
export function rangerRotation(client: QueryClient, piece: PieceView, fichier: FichierView): void {
  client.setQueryData(cleDossier(piece.candidatureId), (dossier) => dossier && remplacer(dossier, piece.pieceJustificativeId, (known) => (known.fichier?.id === fichier.id ? { ...known, fichier } : known)))
}
