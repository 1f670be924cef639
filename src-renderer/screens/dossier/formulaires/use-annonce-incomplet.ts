import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../../api/client.ts'
import { garderAffiche } from '../../../api/query-client.ts'
import { useMagasinPoste } from '../magasin/magasin-poste.ts'

interface Texte {
  readonly objet: string
  readonly corps: string
}

/** Verdicts still on their way would be missing from the text: it is written once they are recorded. */
function useCalme(): boolean {
  const { actes } = useMagasinPoste()
  const [calme, setCalme] = useState(false)
  useEffect(() => {
    let here = true
    void actes.calme().then(() => here && setCalme(true))
    return () => {
      here = false
    }
  }, [actes])
  return calme
}

/**
 * The text that writes itself from the refused and missing pieces, and its correction by hand. Another deadline writes it again, unless it was
 * corrected: then it is only said.
 */
export function useAnnonceIncomplet(id: number) {
  const calme = useCalme()
  const [limite, setLimite] = useState<string>()
  const [corrige, setCorrige] = useState<Texte>()
  const { data, error, isPlaceholderData } = useQuery({
    ...api.dossiers.preparerIncomplet.queryOptions({ input: { id, ...(limite === undefined ? {} : { limiteLe: limite }) }, staleTime: 0, gcTime: 0, ...garderAffiche }),
    enabled: calme && limite !== '',
  })
  const written: Texte = { objet: data?.annonce.objet ?? '', corps: data?.annonce.corps ?? '' }
  const texte = corrige ?? written
  return {
    data,
    error,
    limiteLe: limite ?? data?.limiteLe ?? '',
    setLimite,
    texte,
    corriger: (change: Partial<Texte>) => setCorrige({ ...texte, ...change }),
    corrige,
    recrire: () => setCorrige(undefined),
    enRedaction: data === undefined || isPlaceholderData,
  }
}
