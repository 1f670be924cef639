import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { api } from '../../api/client.ts'

/** Enters the office that has just opened: all that was known of the one before is forgotten. */
export function useEntrer(): (chemin: '/' | '/accueil') => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useCallback(
    async (chemin) => {
      client.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey) !== JSON.stringify(api.bureau.session.queryKey()) })
      await client.fetchQuery({ ...api.bureau.session.queryOptions(), staleTime: 0 })
      await navigate({ to: chemin })
    },
    [client, navigate],
  )
}
