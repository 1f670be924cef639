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

/** Does a verdict and brings the next piece to check, its page first; when there is none, the next act of the dossier takes the focus. */
function usePasser(): (piece: PieceView, apercu: Apercu, faire: () => void) => void {
  const { dossier, choisir, changer, dire, suite, montrerDAbord } = usePoste()
  const { places } = useMagasinPoste()
  const [{ passageAutomatique }] = usePreferences()
  const { annonce } = useWording().dossier
  return (piece, apercu, faire) => {
    const pieces = dossier.pieces.map((one) => (one.pieceJustificativeId === piece.pieceJustificativeId ? apercu(one) : one))
    const next = passageAutomatique ? pieceSuivante(pieces, piece.pieceJustificativeId, dossier.formation.mode) : undefined
    if (next) {
      return montrerDAbord(next, () => {
        faire()
        changer({ volet: PIECE })
        // A refusal that came meanwhile has led back to its own piece.
        if (places.lire(dossier).courante === piece.pieceJustificativeId) choisir(next.pieceJustificativeId)
      })
    }
    faire()
    changer({ volet: PIECE })
    if (!passageAutomatique) return
    dire(annonce.toutesVues)
    suite.current?.focus()
  }
}

/** Does an act on a piece: shown in this frame, or just after the next page for a verdict; called behind, undone by Ctrl+Z from wherever I am then. */
export function useActePiece(): (piece: PieceView, acte: ActePiece) => void {
  const { actes, places } = useMagasinPoste()
  const { identite } = usePoste().dossier
  const annulable = useAnnulable()
  const refuse = useRefus()
  const revenir = useRevenir()
  const passer = usePasser()
  const faire = (piece: PieceView, { libelle, apercu, appeler }: ActePiece) => {
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
    done.catch((error: unknown) => {
      places.changer(piece.candidatureId, { courante: piece.pieceJustificativeId })
      refuse(error, piece.candidatureId, `${identite.nom} ${identite.prenom} · ${piece.libelle}`)
    })
  }
  return (piece, acte) => {
    if (!acte.verdict) return faire(piece, acte)
    performance.mark('verdict:key')
    passer(piece, acte.apercu, () => faire(piece, acte))
  }
}
