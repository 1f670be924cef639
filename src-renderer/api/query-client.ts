import { keepPreviousData, QueryClient } from '@tanstack/react-query'
import { refusDe } from './refus.ts'

const RETRIES = 3

/** A refusal is an answer: only a silent core is asked again. */
const retry = (failures: number, error: Error): boolean => failures < RETRIES && refusDe(error).code === 'HORS_LIGNE'

/**
 * Events say what changed, so nothing is asked again for a focus or a mount. `networkMode: always`: the core is on this machine, whatever the
 * browser thinks of the Internet.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 60_000, gcTime: 10 * 60_000, retry, retryDelay: (attempt) => 300 * 2 ** attempt },
      mutations: { networkMode: 'always', retry: false },
    },
  })

/**
 * For lists and counts: what was shown stays until the new answer comes. Never for one dossier or one piece: the previous person's data under
 * the next person's name is how a verdict lands on the wrong dossier.
 */
export const garderAffiche = { placeholderData: keepPreviousData } as const
