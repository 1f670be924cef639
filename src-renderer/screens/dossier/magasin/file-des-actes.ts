import type { QueryClient } from '@tanstack/react-query'
import type { PieceApresActe, PieceView } from '#shared/contract/pieces.ts'
import { rangerPiece } from './ranger-piece.ts'

/** How the piece will look once the act is done. */
export type Apercu = (piece: PieceView) => PieceView

/** An act that is on its way: what it will change, shown at once over what the core last said. */
export interface Esquisse {
  readonly candidatureId: number
  readonly pieceJustificativeId: number
  readonly apercu: Apercu
}

export interface ActeEnRoute {
  /** The piece as it was seen. */
  readonly piece: PieceView
  readonly apercu: Apercu
  readonly appeler: (version: number) => Promise<PieceApresActe>
}

export interface FileDesActes {
  /** Shows the act in the same frame and calls behind; a refusal takes the preview away again. */
  readonly soumettre: (acte: ActeEnRoute) => Promise<PieceApresActe>
  readonly esquisses: () => readonly Esquisse[]
  readonly subscribe: (listener: () => void) => () => void
  /** Resolves once no act is on its way. */
  readonly calme: () => Promise<unknown>
}

/** A shared piece is one row whatever the dossier that acts on it. */
const cleDe = ({ pieceId, candidatureId, pieceJustificativeId }: PieceView): string => (pieceId === null ? `${candidatureId}/${pieceJustificativeId}` : String(pieceId))

/**
 * Acts on pieces: previewed at once, called one after the other for the same piece, each with the version that the last answer gave. Acts on
 * different pieces do not wait for each other. Outside React: an act goes on when the screen is left.
 */
export function createFileDesActes(client: QueryClient): FileDesActes {
  const chains = new Map<string, Promise<number | undefined>>()
  const listeners = new Set<() => void>()
  let previews: readonly Esquisse[] = []
  const show = (next: readonly Esquisse[]) => {
    previews = next
    for (const listener of listeners) listener()
  }
  const settle = async (call: Promise<PieceApresActe>, preview: Esquisse) => {
    try {
      const answer = await call
      rangerPiece(client, answer)
      return answer
    } finally {
      show(previews.filter((one) => one !== preview))
    }
  }
  return {
    soumettre: ({ piece, apercu, appeler }) => {
      const cle = cleDe(piece)
      const preview: Esquisse = { candidatureId: piece.candidatureId, pieceJustificativeId: piece.pieceJustificativeId, apercu }
      const before = chains.get(cle) ?? Promise.resolve(undefined)
      const done = settle(before.then((version) => appeler(version ?? piece.version)), preview)
      const tail = done.then(({ piece: { version } }) => version, () => undefined)
      chains.set(cle, tail)
      void tail.then(() => chains.get(cle) === tail && chains.delete(cle))
      show([...previews, preview])
      return done
    },
    esquisses: () => previews,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    calme: () => Promise.all(chains.values()),
  }
}
