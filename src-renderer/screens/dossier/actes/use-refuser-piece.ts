import type { PieceView } from '#shared/contract/pieces.ts'
import { pli } from '../../../api/client.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useMagasinPoste } from '../magasin/magasin-poste.ts'
import { usePoste } from '../poste-context.ts'
import { cibleDe, useActePiece } from './use-acte-piece.ts'

/** Refuses the piece with the comment that the candidat will read. */
export function useRefuserPiece(): (piece: PieceView, commentaire: string) => void {
  const agir = useActePiece()
  const { papier } = usePoste()
  const { dernierMotif } = useMagasinPoste()
  const { fait } = useWording().dossier
  return (piece, commentaire) => {
    dernierMotif.retenir(commentaire)
    // The field that was typed in is about to leave: the paper takes the focus, unless the next act of the dossier does.
    papier.current?.focus()
    agir(piece, {
      libelle: fait.refuser(piece.libelle),
      apercu: (seen) => ({ ...seen, statut: 'refusee', commentaire }),
      appeler: (version) => pli.pieces.refuser({ ...cibleDe(piece), version, commentaire }),
      verdict: true,
    })
  }
}
