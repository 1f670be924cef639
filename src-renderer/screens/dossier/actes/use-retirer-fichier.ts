import type { PieceView } from '#shared/contract/pieces.ts'
import { pli } from '../../../api/client.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { cibleDe, useActePiece } from './use-acte-piece.ts'

/** Takes the file off the piece; its bytes stay in the history. */
export function useRetirerFichier(): (piece: PieceView) => void {
  const agir = useActePiece()
  const { fait } = useWording().dossier
  return (piece) =>
    agir(piece, {
      libelle: fait.retirer(piece.libelle),
      apercu: (seen) => ({ ...seen, statut: 'en_attente', commentaire: '', fichier: null }),
      appeler: (version) => pli.pieces.retirer({ ...cibleDe(piece), version }),
      verdict: false,
    })
}
