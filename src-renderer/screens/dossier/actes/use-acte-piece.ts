import type { PieceApresActe, PieceView } from '#shared/contract/pieces.ts'
import { pli } from '../../../api/client.ts'
import { useAnnulable } from '../../../shell/annulation/annulation-provider.tsx'
import { usePreferences } from '../../../shell/session/use-preferences.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useMagasinPoste } from '../magasin/magasin-poste.ts'
import { PIECE } from '../magasin/places.ts'
import type { Apercu } from '../magasin/file-des-actes.ts'
import { usePoste } from '../poste-context.ts'
import { pieceSuivante } from '../regles/piece-suivante.ts'
import { useRefus } from './use-refus.ts'
import { useRevenir } from './use-revenir.ts'

export interface ActePiece {
  /** What the undo says was done. */
  readonly libelle: string
  readonly apercu: Apercu
  readonly appeler: (version: number) => Promise<PieceApresActe>
  /** A verdict brings the next piece. */
  readonly verdict?: boolean
}

export const cibleDe = ({ candidatureId, pieceJustificativeId }: PieceView) => ({ candidatureId, pieceJustificativeId })

/** Brings the next piece to check; when there is none, the next act of the dossier takes the focus. */
function usePasser(): (piece: PieceView, apercu: Apercu) => void {
  const { dossier, choisir, changer, dire, suite } = usePoste()
  const [{ passageAutomatique }] = usePreferences()
  const { annonce } = useWording().dossier
  return (piece, apercu) => {
    changer({ volet: PIECE })
    if (!passageAutomatique) return
    const pieces = dossier.pieces.map((one) => (one.pieceJustificativeId === piece.pieceJustificativeId ? apercu(one) : one))
    const next = pieceSuivante(pieces, piece.pieceJustificativeId, dossier.formation.mode)
    if (next) return choisir(next.pieceJustificativeId)
    dire(annonce.toutesVues)
    suite.current?.focus()
  }
}

/** Does an act on a piece: shown in this frame, called behind, undone by Ctrl+Z from wherever I am then. */
export function useActePiece(): (piece: PieceView, acte: ActePiece) => void {
  const { actes, places } = useMagasinPoste()
  const { identite } = usePoste().dossier
  const annulable = useAnnulable()
  const refuse = useRefus()
  const revenir = useRevenir()
  const passer = usePasser()
  return (piece, { libelle, apercu, appeler, verdict = false }) => {
    if (verdict) performance.mark('verdict:key')
    const done = actes.soumettre({ piece, apercu, appeler })
    const undo = async () => {
      const { verdictId } = await done
      return pli.pieces.annuler({ candidatureId: piece.candidatureId, verdictId })
    }
    annulable({
      libelle,
      annuler: () => {
        revenir(piece.candidatureId, piece)
        return actes.soumettre({ piece, apercu: (now) => ({ ...piece, version: now.version }), appeler: undo })
      },
    })
    if (verdict) passer(piece, apercu)
    done.catch((error: unknown) => {
      places.changer(piece.candidatureId, { courante: piece.pieceJustificativeId })
      refuse(error, piece.candidatureId, `${identite.nom} ${identite.prenom} · ${piece.libelle}`)
    })
  }
}
