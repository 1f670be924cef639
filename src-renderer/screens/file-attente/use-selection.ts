import { useCallback, useState } from 'react'
import { countSelected, isSelected, NOTHING, type Selection } from '../../ui/selection.ts'
import type { Queue } from './use-queue.ts'

/** The contract's limit of a mass act. */
export const GROUPE_MAX = 5000

export interface SelectionFile {
  readonly selection: Selection
  readonly choisir: (selection: Selection) => void
  readonly vider: () => void
  readonly nombre: number
  /** The ids selected, in the order of the queue. */
  readonly lireIds: () => Promise<readonly number[]>
}

/** What is selected in this queue; another filter starts from nothing. */
export function useSelection(queue: Queue, filtre: object): SelectionFile {
  const [selection, choisir] = useState(NOTHING)
  const [of, setOf] = useState(filtre)
  if (of !== filtre) {
    setOf(filtre)
    choisir(NOTHING)
  }
  const vider = useCallback(() => choisir(NOTHING), [])
  const lireIds = async () => (await queue.attendreIds()).filter((id) => isSelected(selection, id))
  return { selection, choisir, vider, nombre: countSelected(selection, queue.total ?? 0), lireIds }
}
