import { useState } from 'react'
import { retrouverPlace } from '../../shell/file/file.ts'
import { useFile } from '../../shell/file/use-file.tsx'
import type { Queue } from './use-queue.ts'

/** The active line: where I was when I come back, the first one in another queue. */
export function usePlace(queue: Queue, filtre: object): readonly [number, (index: number) => void] {
  const file = useFile()
  const [active, setActive] = useState(0)
  const [found, setFound] = useState<object>()
  const [of, setOf] = useState(filtre)
  const { ids } = queue
  if (of !== filtre) {
    setOf(filtre)
    setActive(0)
  }
  // The first ids that come are looked through for my place; later ones are another queue.
  if (ids && found === undefined) {
    setFound(ids)
    setActive(retrouverPlace(file.place, file.ids, ids))
  }
  const go = (index: number) => {
    setActive(index)
    const id = queue.idAt(index)
    if (id !== undefined) file.retenirPlace(id)
  }
  return [active, go]
}
