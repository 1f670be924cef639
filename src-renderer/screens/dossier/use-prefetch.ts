import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { DossierView } from '#shared/contract/candidatures.ts'
import type { PieceView } from '#shared/contract/pieces.ts'
import { api } from '../../api/client.ts'
import { useFile } from '../../shell/file/use-file.tsx'
import { createPrefetcher, type Prefetcher } from '../../viewer/prefetch/prefetcher.ts'
import type { ViewerSource } from '../../viewer/source.ts'
import { pieceSuivante, pieceVoisine, premierePiece } from './regles/piece-suivante.ts'
import { estAffichable, sourceDe } from './regles/source-de.ts'

/** The next piece to check, the neighbours of this one, and the first piece of the next dossier. */
const CAPACITY = 5

/** Lives as long as the screen: documents opened ahead are closed with it. */
export function usePrefetcher(): Prefetcher {
  const [prefetcher] = useState(() => createPrefetcher({ capacity: CAPACITY }))
  useEffect(() => () => prefetcher.dispose(), [prefetcher])
  return prefetcher
}

/** The next dossier of the queue, read ahead so that N shows it at once. */
function useDossierSuivant(id: number): DossierView | undefined {
  const { suivante } = useFile()
  const next = suivante(id)
  return useQuery({ ...api.candidatures.get.queryOptions({ input: { id: next ?? 1 } }), enabled: next !== undefined }).data
}

const suite = (pieces: readonly (PieceView | undefined)[]): ViewerSource[] => pieces.filter((piece) => piece !== undefined).filter(estAffichable).map(({ fichier }) => sourceDe(fichier))

/** Says what may be shown soon, the most likely first. */
export function usePrefetch(prefetcher: Prefetcher, dossier: DossierView, courante: number): void {
  const next = useDossierSuivant(dossier.id)
  const { pieces, formation } = dossier
  const wanted = useMemo(() => {
    const first = next && premierePiece(next.pieces, next.formation.mode)
    const coming = pieceSuivante(pieces, courante, formation.mode)
    const after = coming && pieceSuivante(pieces, coming.pieceJustificativeId, formation.mode)
    return suite([coming, after, pieceVoisine(pieces, courante, 1), first, pieceVoisine(pieces, courante, -1)])
  }, [pieces, formation.mode, courante, next])
  useEffect(() => prefetcher.want(wanted), [prefetcher, wanted])
}
