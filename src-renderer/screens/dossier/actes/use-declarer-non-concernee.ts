import type { PieceView } from '#shared/contract/pieces.ts'
import { pli } from '../../../api/client.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { cibleDe, useActePiece } from './use-acte-piece.ts'

/** The candidat is not concerned by this conditional piece. */
export function useDeclarerNonConcernee(): (piece: PieceView) => void {
  const agir = useActePiece()
  const { fait } = useWording().dossier
  return (piece) =>
    agir(piece, {
      libelle: fait.declarerNonConcernee(piece.libelle),
      apercu: (seen) => ({ ...seen, statut: 'non_concernee', commentaire: '' }),
      appeler: (version) => pli.pieces.declarerNonConcernee({ ...cibleDe(piece), version }),
      verdict: true,
    })
}
