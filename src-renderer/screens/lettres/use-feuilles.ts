import { useEffect, useState } from 'react'
import { type Feuilles, poserFeuilles } from './feuilles.ts'

export interface EtatFeuilles {
  readonly fait: number
  readonly total: number
  /** `undefined` while they are drawn. */
  readonly feuilles: Feuilles | undefined
  readonly echec: boolean
}

const DEBUT: EtatFeuilles = { fait: 0, total: 0, feuilles: undefined, echec: false }

/** The sheets of a PDF, drawn for the printer while it is looked at, and given back on leaving. */
export function useFeuilles(adresse: string): EtatFeuilles {
  const [etat, setEtat] = useState(DEBUT)
  useEffect(() => {
    const abort = new AbortController()
    let laid: Feuilles | undefined
    poserFeuilles({ adresse, signal: abort.signal, onPage: (fait, total) => setEtat((now) => ({ ...now, fait, total })) }).then(
      (feuilles) => {
        laid = feuilles
        if (abort.signal.aborted) feuilles.retirer()
        else setEtat((now) => ({ ...now, feuilles }))
      },
      () => setEtat((now) => ({ ...now, echec: !abort.signal.aborted })),
    )
    return () => {
      abort.abort()
      laid?.retirer()
      setEtat(DEBUT)
    }
  }, [adresse])
  return etat
}
