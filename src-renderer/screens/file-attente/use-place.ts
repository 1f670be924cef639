import { useState } from 'react'
import { retrouverPlace } from '../../shell/file/file.ts'
import { useFile } from '../../shell/file/use-file.tsx'
import type { Queue } from './use-queue.ts'

/** The active line: where I was when I come back, the first one in another queue. */
export function usePlace(queue: Queue, filtre: object): readonly [number, (index: number) => void] {
  const file = useFile()
  const [active, setActive] = useState(0)
  const [seen, setSeen] = useState<readonly number[]>()
  const [of, setOf] = useState(filtre)
  const [another, setAnother] = useState(false)
  const { ids } = queue
  if (of !== filtre) {
    setOf(filtre)
    setActive(0)
    setAnother(true)
  }
  // The ids kept from before come first, then those of the queue run again: my place is looked for in both, by its candidature and not by its rank.
  if (ids && ids !== seen) {
    setSeen(ids)
    setAnother(false)
    if (!another) setActive(retrouverPlace(file.place, seen ?? file.ids, ids))
  }
  const go = (index: number) => {
    setActive(index)
    const id = queue.idAt(index)
    if (id !== undefined) file.retenirPlace(id)
  }
  return [active, go]
}
