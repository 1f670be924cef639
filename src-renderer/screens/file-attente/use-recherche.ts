import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import type { OrdreFile } from '../../shell/file/file.ts'
import { useFile } from '../../shell/file/use-file.tsx'
import { filtreDe, ordreDe, sansVide, type FiltreFile, type RechercheFile } from '../../shell/routes/recherche-file.ts'

const route = getRouteApi('/')

interface Recherche {
  readonly search: RechercheFile
  readonly filtre: FiltreFile
  readonly ordre: OrdreFile
  /** A new step of the history: Back undoes it. */
  readonly changer: (changed: Partial<RechercheFile>) => void
  /** Typing writes over the same step. */
  readonly taper: (recherche: string) => void
  /** Keeps the view, drops everything else that narrows it. */
  readonly elargir: () => void
}

/** The queue's filter and sort, which live in the address. */
export function useRecherche(): Recherche {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { retenirAdresse } = useFile()
  useEffect(() => retenirAdresse(search), [search, retenirAdresse])
  const filtre = useMemo(() => filtreDe(search), [search])
  const ordre = useMemo(() => ordreDe(search), [search])
  const go = useCallback((next: RechercheFile, replace: boolean) => void navigate({ search: sansVide(next), replace }), [navigate])
  return {
    search,
    filtre,
    ordre,
    changer: (changed) => go({ ...search, ...changed }, false),
    taper: (recherche) => go({ ...search, recherche }, true),
    elargir: () => go({ vue: search.vue, tri: search.tri, sens: search.sens }, false),
  }
}
