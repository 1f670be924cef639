import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CourrielResume, GROUPES_COURRIEL } from '#shared/contract/courriels.ts'
import { api } from '../../api/client.ts'
import { garderAffiche } from '../../api/query-client.ts'

export type Groupe = (typeof GROUPES_COURRIEL)[number]

export interface FiltreCourriels {
  readonly groupe: Groupe
  readonly recherche?: string
}

const PAGE = 200

export interface ListeCourriels {
  /** `undefined` until the first answer. */
  readonly total: number | undefined
  readonly groupes: Readonly<Record<string, number>> | undefined
  readonly ligne: (index: number) => CourrielResume | undefined
  readonly onRange: (first: number, last: number) => void
  readonly error: Error | null
  readonly relancer: () => void
}

/** The courriels of a group, the newest first, page after page as the list is scrolled. */
export function useCourriels(filtre: FiltreCourriels): ListeCourriels {
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery(
    api.courriels.list.infiniteOptions({
      input: (avant: number | undefined) => ({ ...filtre, limite: PAGE, ...(avant === undefined ? {} : { avant }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ courriels }) => (courriels.length < PAGE ? undefined : courriels.at(-1)?.id),
      ...garderAffiche,
    }),
  )
  const loaded = useMemo(() => data?.pages.flatMap(({ courriels }) => courriels) ?? [], [data])
  const [wanted, setWanted] = useState(0)
  useEffect(() => {
    if (hasNextPage && !isFetching && wanted >= loaded.length) void fetchNextPage()
  }, [wanted, loaded.length, hasNextPage, isFetching, fetchNextPage])
  return {
    total: data?.pages[0]?.total,
    groupes: data?.pages[0]?.groupes,
    ligne: useCallback((index: number) => loaded[index], [loaded]),
    onRange: useCallback((_first: number, last: number) => setWanted(last), []),
    error: data === undefined ? error : null,
    relancer: () => void refetch(),
  }
}
