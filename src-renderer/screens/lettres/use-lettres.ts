import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { GROUPES_LETTRE, LettreResume } from '#shared/contract/lettres.ts'
import type { GenreLettre } from '#shared/domain/lettre.ts'
import { api } from '../../api/client.ts'
import { garderAffiche } from '../../api/query-client.ts'

export type Groupe = (typeof GROUPES_LETTRE)[number]

export interface FiltreLettres {
  readonly groupe: Groupe
  readonly genre?: GenreLettre
  readonly recherche?: string
}

const PAGE = 200

export interface ListeLettres {
  /** `undefined` until the first answer. */
  readonly total: number | undefined
  readonly groupes: Readonly<Record<string, number>> | undefined
  readonly ligne: (index: number) => LettreResume | undefined
  readonly onRange: (first: number, last: number) => void
  readonly error: Error | null
  readonly relancer: () => void
  /** Every id of the list, beyond what is loaded, in its order. */
  readonly lireIds: () => Promise<readonly number[]>
}

/** The letters of a group, the newest first, page after page as the list is scrolled. */
export function useLettres(filtre: FiltreLettres): ListeLettres {
  const client = useQueryClient()
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery(
    api.lettres.list.infiniteOptions({
      input: (avant: number | undefined) => ({ ...filtre, limite: PAGE, ...(avant === undefined ? {} : { avant }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ lettres }) => (lettres.length < PAGE ? undefined : lettres.at(-1)?.id),
      ...garderAffiche,
    }),
  )
  const loaded = useMemo(() => data?.pages.flatMap(({ lettres }) => lettres) ?? [], [data])
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
    lireIds: () => client.fetchQuery(api.lettres.ids.queryOptions({ input: filtre, staleTime: 0 })),
  }
}
