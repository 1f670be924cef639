import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MotifView } from '#shared/contract/catalogue.ts'
import { api } from '../../../api/client.ts'
import { useMagasinPoste } from '../magasin/magasin-poste.ts'

const AUCUN: readonly MotifView[] = []

/** The library of motifs, the last used first, as the core orders it. */
export function useMotifs(usage: 'avis' | 'piece'): readonly MotifView[] {
  const { data = AUCUN } = useQuery(api.catalogue.motifs.queryOptions({ input: { usage } }))
  return useMemo(() => data.filter(({ enService }) => enService), [data])
}

/** Ready comments for a refusal: the one just used first, whether it is of the library or not. */
export function useCommentairesPrets(): readonly string[] {
  const { dernierMotif } = useMagasinPoste()
  const textes = useMotifs('piece').map(({ texte }) => texte)
  const last = dernierMotif.lire()
  return last === undefined ? textes : [last, ...textes.filter((texte) => texte !== last)]
}
