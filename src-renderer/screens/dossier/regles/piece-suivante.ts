import type { PieceView } from '#shared/contract/pieces.ts'
import type { ModeFormation } from '#shared/domain/dossier.ts'

const estTransmise = ({ statut }: PieceView): boolean => statut === 'transmise'
/** On paper, a piece that nobody ticked yet may be in the envelope: it is still to be looked for. */
const estAPointer = ({ statut }: PieceView): boolean => statut === 'transmise' || statut === 'en_attente'

const rangDe = (pieces: readonly PieceView[], courante: number): number => pieces.findIndex((piece) => piece.pieceJustificativeId === courante)

/** The piece to look at after a verdict: the next one to check, else one that was passed over; `undefined` when all are seen. */
export function pieceSuivante(pieces: readonly PieceView[], courante: number, mode: ModeFormation): PieceView | undefined {
  const rang = rangDe(pieces, courante)
  return pieces.slice(rang + 1).find(mode === 'courrier' ? estAPointer : estTransmise) ?? pieces.slice(0, Math.max(0, rang)).find(estTransmise)
}

/** Where to start in a dossier: the first piece to check, preferably one that can be seen. */
export function premierePiece(pieces: readonly PieceView[], mode: ModeFormation): PieceView | undefined {
  return (
    pieces.find((piece) => estTransmise(piece) && piece.fichier !== null) ??
    pieces.find(mode === 'courrier' ? estAPointer : estTransmise) ??
    pieces.find(({ fichier }) => fichier !== null) ??
    pieces[0]
  )
}

/** The piece above or below in the list; the same one at its ends. */
export function pieceVoisine(pieces: readonly PieceView[], courante: number, pas: 1 | -1): PieceView | undefined {
  const rang = rangDe(pieces, courante)
  return pieces[Math.max(0, Math.min(pieces.length - 1, rang + pas))]
}
