import { useDebouncedValue } from '@mantine/hooks'
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { lireIds } from '#shared/domain/file-attente.ts'
import type { LigneView } from '#shared/contract/candidatures.ts'
import { api } from '../../api/client.ts'
import { garderAffiche } from '../../api/query-client.ts'
import type { OrdreFile } from '../../shell/file/file.ts'
import type { FiltreFile } from '../../shell/routes/recherche-file.ts'

/** Lines asked at once: a little more than the tallest screen shows. */
const WINDOW = 100
const TYPING_PAUSE = 180
const KEPT_OUT_OF_SIGHT = 60_000
const NO_LINE: readonly LigneView[] = []

export interface Queue {
  /** `undefined` until the first answer. */
  readonly total: number | undefined
  /** Every id in its order, frozen; `undefined` while it is read. */
  readonly ids: readonly number[] | undefined
  readonly idAt: (index: number) => number | undefined
  readonly ligne: (index: number) => LigneView | undefined
  readonly onRange: (first: number, last: number) => void
  readonly error: Error | null
  /** Runs the queue again, on purpose. */
  readonly relancer: () => void
  /** The ids, waited for when they are still being read. */
  readonly attendreIds: () => Promise<readonly number[]>
}

/** Runs again when I come back to the list, never behind my back while I am in it (decision 33). */
const FROZEN = { staleTime: Number.POSITIVE_INFINITY, refetchOnMount: 'always' } as const

function useFenetres(ids: readonly number[] | undefined) {
  const [range, setRange] = useState({ first: 0, last: 0 })
  const pages = useMemo(() => {
    if (!ids || ids.length === 0) return []
    const from = Math.floor(range.first / WINDOW)
    const to = Math.floor(Math.min(range.last, ids.length - 1) / WINDOW)
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => ids.slice((from + step) * WINDOW, (from + step + 1) * WINDOW))
  }, [ids, range])
  const byId = useQueries({
    queries: pages.map((own) => api.candidatures.lignes.queryOptions({ input: { ids: own }, gcTime: KEPT_OUT_OF_SIGHT, ...garderAffiche })),
    combine: useCallback((answers: readonly { readonly data: readonly LigneView[] | undefined }[]) => new Map(answers.flatMap(({ data = NO_LINE }) => data.map((ligne) => [ligne.id, ligne]))), []),
  })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  return { byId, onRange }
}

/** The queue: its first lines at once, then its frozen ids, then its lines window by window. */
export function useQueue(filtre: FiltreFile, ordre: OrdreFile): Queue {
  const client = useQueryClient()
  const [settled] = useDebouncedValue(filtre, TYPING_PAUSE)
  const input = { filtre, ordre }
  const premieres = useQuery(api.candidatures.premieres.queryOptions({ input: { ...input, limite: WINDOW }, ...FROZEN, ...garderAffiche }))
  const idsOptions = api.candidatures.ids.queryOptions({ input, ...FROZEN })
  const all = useQuery({ ...idsOptions, enabled: settled === filtre })
  const texte = all.data?.ids
  const ids = useMemo(() => (texte === undefined ? undefined : lireIds(texte)), [texte])
  const { byId, onRange } = useFenetres(ids)
  const first = premieres.data?.lignes ?? NO_LINE
  const firstById = useMemo(() => new Map(first.map((ligne) => [ligne.id, ligne])), [first])
  const idAt = useCallback((index: number) => (ids ? ids[index] : first[index]?.id), [ids, first])
  const ligne = useCallback(
    (index: number) => {
      const id = ids?.[index]
      return id === undefined ? (ids ? undefined : first[index]) : (byId.get(id) ?? firstById.get(id))
    },
    [ids, first, byId, firstById],
  )
  return {
    total: ids?.length ?? premieres.data?.total,
    ids,
    idAt,
    ligne,
    onRange,
    error: premieres.data === undefined ? premieres.error : null,
    relancer: () => void client.invalidateQueries({ queryKey: api.candidatures.key() }),
    attendreIds: async () => lireIds((await client.ensureQueryData(idsOptions)).ids),
  }
}

/** Counts of the views and facets; they follow typing at a distance, the rows come first. */
export function useFacettes(filtre: FiltreFile) {
  const [settled] = useDebouncedValue(filtre, TYPING_PAUSE)
  return useQuery(api.candidatures.facettes.queryOptions({ input: { filtre: settled }, ...garderAffiche })).data
}
