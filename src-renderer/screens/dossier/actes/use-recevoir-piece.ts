import type { PieceView } from '#shared/contract/pieces.ts'
import { pli } from '../../../api/client.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { cibleDe, useActePiece } from './use-acte-piece.ts'

/** The paper is there; its verdict comes later. */
export function useRecevoirPiece(): (piece: PieceView) => void {
  const agir = useActePiece()
  const { fait } = useWording().dossier
  return (piece) =>
    agir(piece, {
      libelle: fait.recevoir(piece.libelle),
      apercu: (seen) => ({ ...seen, statut: 'transmise', commentaire: '' }),
      appeler: (version) => pli.pieces.recevoir({ ...cibleDe(piece), version }),
      verdict: true,
    })
}
