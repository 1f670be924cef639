import type { PieceView } from '#shared/contract/pieces.ts'
import { pli } from '../../../api/client.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { cibleDe, useActePiece } from './use-acte-piece.ts'

/** Takes a verdict back: to check again when there is a file, to wait for otherwise. */
export function useRemettreEnAttente(): (piece: PieceView) => void {
  const agir = useActePiece()
  const { fait } = useWording().dossier
  return (piece) =>
    agir(piece, {
      libelle: fait.remettreEnAttente(piece.libelle),
      apercu: (seen) => ({ ...seen, statut: seen.fichier === null ? 'en_attente' : 'transmise', commentaire: '' }),
      appeler: (version) => pli.pieces.remettreEnAttente({ ...cibleDe(piece), version }),
      verdict: false,
    })
}
