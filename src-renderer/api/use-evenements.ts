import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Evenement } from '#shared/contract/evenements.ts'
import { rafraichir } from './evenements/rafraichir.ts'
import { suivreEvenements } from './evenements/meneur.ts'
import { auRetourEnLigne } from './liaison.ts'

const heard = new Set<(evenement: Evenement) => void>()

/** Mounted once, by the shell: follows the core from the session's sequence and keeps what is on screen fresh. */
export function useSuivreEvenements(depuis: number | undefined): void {
  const client = useQueryClient()
  const [start, setStart] = useState(depuis)
  // The session is asked again now and then: the stream goes on from where it is, not from there.
  if (start === undefined && depuis !== undefined) setStart(depuis)
  useEffect(() => {
    if (start === undefined) return undefined
    const stop = suivreEvenements(start, (evenement) => {
      rafraichir(client, evenement)
      for (const listener of heard) listener(evenement)
    })
    const forget = auRetourEnLigne(() => void client.invalidateQueries())
    return () => {
      stop()
      forget()
    }
  }, [client, start])
}

/** Calls back for each event that the core announces, while mounted. */
export function useEvenement(onEvenement: (evenement: Evenement) => void): void {
  const latest = useRef(onEvenement)
  useLayoutEffect(() => {
    latest.current = onEvenement
  })
  useEffect(() => {
    const listener = (evenement: Evenement) => latest.current(evenement)
    heard.add(listener)
    return () => {
      heard.delete(listener)
    }
  }, [])
}
