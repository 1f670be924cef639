import { useCallback, useMemo, useState } from 'react'
import type { ReactNode, Ref } from 'react'
import type { FichierView, PieceView } from '#shared/contract/pieces.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import type { ViewerHandle, ViewerSource } from '../../../viewer/source.ts'
import { Viewer } from '../../../viewer/viewer.tsx'
import { useTournerPage } from '../actes/use-tourner-page.ts'
import { usePoste } from '../poste-context.ts'
import { codeDuProbleme, problemeBloquant, sourceDe } from '../regles/source-de.ts'
import { CarteSansFichier } from './carte-sans-fichier.tsx'
import { FichierEnProbleme } from './fichier-en-probleme.tsx'
import styles from './papier.module.css'

interface VuePieceProps {
  readonly piece: PieceView
  /** The version to show: the current file, unless an earlier one is looked at. */
  readonly fichier: FichierView | null
  readonly handle?: Ref<ViewerHandle> | undefined
  readonly compact: boolean
  /** The viewer bears the name of the piece: one of two. */
  readonly nomme?: boolean
}

/** What stands in place of the page when there is no page to show. */
function dessus(piece: PieceView, fichier: FichierView | null): ReactNode {
  if (fichier === null) return <CarteSansFichier key={piece.pieceJustificativeId} piece={piece} />
  const code = problemeBloquant(fichier)
  return code && <div className={styles['dessus']}><FichierEnProbleme piece={piece} fichier={fichier} code={code} /></div>
}

/** Remembers the last document shown, so that the viewer stays alive behind a card and the next page comes at once. */
function useDerniere(source: ViewerSource | undefined): ViewerSource | undefined {
  const [last, setLast] = useState(source)
  if (source && source !== last) setLast(source)
  return source ?? last
}

/** One piece in the paper zone: its document, a card when it has none, a sentence when it cannot be drawn. */
export function VuePiece({ piece, fichier, handle, compact, nomme = false }: VuePieceProps) {
  const { prefetcher } = usePoste()
  const { dossierVisionneuse } = useWording()
  const tourner = useTournerPage()
  // Only where two must be told apart: other words draw the whole toolbar again, at each piece.
  const labels = useMemo(() => (nomme ? { ...dossierVisionneuse, viewer: piece.libelle } : dossierVisionneuse), [dossierVisionneuse, nomme, piece.libelle])
  const card = dessus(piece, fichier)
  const source = useDerniere(card || fichier === null ? undefined : sourceDe(fichier))
  const [essai, setEssai] = useState(0)
  const problemView = useCallback((problem: Parameters<typeof codeDuProbleme>[0]) => fichier && <FichierEnProbleme piece={piece} fichier={fichier} code={codeDuProbleme(problem, fichier.type)} onReessayer={() => setEssai((faits) => faits + 1)} />, [piece, fichier])
  return (
    <div className={styles['vue']}>
      {source && (
        <div className={styles['visionneuse']} inert={card ? true : undefined}>
          <Viewer
            key={essai}
            {...(handle ? { ref: handle } : {})}
            source={source}
            labels={labels}
            prefetcher={prefetcher}
            compact={compact}
            keys={null}
            problemView={problemView}
            onRotate={(page, rotation) => fichier && tourner(piece, fichier, page, rotation)}
          />
        </div>
      )}
      {card}
    </div>
  )
}
