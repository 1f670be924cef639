import type { PieceView } from '#shared/contract/pieces.ts'
import { pli } from '../../../api/client.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { cibleDe, useActePiece } from './use-acte-piece.ts'

/** The piece is good. */
export function useValiderPiece(): (piece: PieceView) => void {
  const agir = useActePiece()
  const { fait } = useWording().dossier
  return (piece) =>
    agir(piece, {
      libelle: fait.valider(piece.libelle),
      apercu: (seen) => ({ ...seen, statut: 'validee', commentaire: '' }),
      appeler: (version) => pli.pieces.valider({ ...cibleDe(piece), version }),
      verdict: true,
    })
}
