import type { PieceView } from '#shared/contract/pieces.ts'
import { useDeclarerNonConcernee } from './actes/use-declarer-non-concernee.ts'
import { useRecevoirPiece } from './actes/use-recevoir-piece.ts'
import { useRemettreEnAttente } from './actes/use-remettre-en-attente.ts'
import { useValiderPiece } from './actes/use-valider-piece.ts'
import { usePoste } from './poste-context.ts'

/** What each verdict's button and key do; refusing first asks for the comment. */
export function useGestesPiece() {
  const { ouvrir } = usePoste()
  const remettre = useRemettreEnAttente()
  return {
    valider: useValiderPiece(),
    refuser: (_piece: PieceView) => ouvrir({ genre: 'refuser' }),
    declarerNonConcernee: useDeclarerNonConcernee(),
    recevoir: useRecevoirPiece(),
    remettreEnAttente: remettre,
    remettreAControler: remettre,
  }
}
