import { useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { api } from '../../api/client.ts'
import { useMagasinPoste } from './magasin/magasin-poste.ts'
import { enLectureSeule, superposer } from './magasin/superposer.ts'

/** The dossier as the core last said, with the acts on their way laid over it. */
export function useDossier(id: number) {
  const { actes } = useMagasinPoste()
  const { data, error, refetch } = useQuery(api.candidatures.get.queryOptions({ input: { id } }))
  const esquisses = useSyncExternalStore(actes.subscribe, actes.esquisses)
  const dossier = useMemo(() => data && enLectureSeule(superposer(data, esquisses)), [data, esquisses])
  return { dossier, error, relire: () => void refetch() }
}
