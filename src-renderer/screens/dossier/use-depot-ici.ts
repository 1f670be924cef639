import { useState } from 'react'
import type { DragEvent } from 'react'
import type { PieceView } from '#shared/contract/pieces.ts'
import { peutDeposer } from './actes/use-deposer-fichier.ts'

export type Deposer = (piece: PieceView, file: File) => Promise<void>

/** Makes an element a place where a file is dropped on this piece. `survol` while one is held over it. */
export function useDepotIci(piece: PieceView | undefined, deposer: Deposer) {
  const [survol, setSurvol] = useState(false)
  const ouvert = piece !== undefined && peutDeposer(piece)
  const enter = (event: DragEvent) => {
    if (!ouvert || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.stopPropagation()
    event.dataTransfer.dropEffect = 'copy'
    setSurvol(true)
  }
  const onDrop = (event: DragEvent) => {
    if (!ouvert) return
    event.preventDefault()
    event.stopPropagation()
    setSurvol(false)
    const [file] = event.dataTransfer.files
    if (file) void deposer(piece, file)
  }
  return { survol, zone: { onDragEnter: enter, onDragOver: enter, onDragLeave: () => setSurvol(false), onDrop } }
}

/** A file that misses its place must not take the page away: the browser would open it. */
export const SANS_DEPOT = {
  onDragOver: (event: DragEvent) => {
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  },
  onDrop: (event: DragEvent) => event.preventDefault(),
}
