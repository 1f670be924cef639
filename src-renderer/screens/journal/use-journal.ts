import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LigneJournal } from '#shared/contract/journal.ts'
import { api } from '../../api/client.ts'
import { garderAffiche } from '../../api/query-client.ts'

export interface FiltreJournal {
  readonly acte?: string
  readonly gestionnaireId?: number
  readonly candidature?: { readonly id: number; readonly nom: string }
  readonly du?: string
  readonly au?: string
}

const PAGE = 200
const NO_LINE: readonly LigneJournal[] = []

/** The lines that answer a filter, newest first, page after page as they are scrolled to; and what the filters may offer. */
export function useJournal({ candidature, ...filtre }: FiltreJournal) {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = useInfiniteQuery(
    api.journal.list.infiniteOptions({
      input: (avant: number | undefined) => ({ ...filtre, limite: PAGE, ...(candidature && { candidatureId: candidature.id }), ...(avant !== undefined && { avant }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ lignes }) => (lignes.length < PAGE ? undefined : lignes.at(-1)?.sequence),
      ...garderAffiche,
    }),
  )
  const lignes = useMemo(() => data?.pages.flatMap((page) => page.lignes) ?? NO_LINE, [data])
  const [first] = data?.pages ?? []
  const onRange = (_first: number, last: number) => {
    if (last >= lignes.length - 1 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  return { lignes, total: first?.total ?? undefined, actes: first?.actes ?? [], auteurs: first?.auteurs ?? [], error: data === undefined ? error : null, onRange, relire: () => void refetch() }
}
