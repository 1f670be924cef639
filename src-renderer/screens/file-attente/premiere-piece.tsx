import { lazy, Suspense, useMemo } from 'react'
import type { FichierView, PieceView } from '#shared/contract/pieces.ts'
import { adresseFichier } from '../../api/adresses.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import type { ViewerSource } from '../../viewer/source.ts'
import styles from './apercu.module.css'

/** pdf.js comes with the first preview, not with the list. */
const Viewer = lazy(async () => ({ default: (await import('../../viewer/viewer.tsx')).Viewer }))

interface Montree {
  readonly piece: PieceView
  readonly fichier: FichierView
}

/** The first file to look at: one that nobody has decided on, else any that opens. */
export function premierePiece(pieces: readonly PieceView[]): Montree | undefined {
  const shown = pieces.flatMap((piece) => (piece.fichier !== null && piece.fichier.probleme === null ? [{ piece, fichier: piece.fichier }] : []))
  return shown.find(({ piece }) => piece.statut === 'transmise') ?? shown[0]
}

const sourceDe = ({ id, type, tailleOctets, rotations }: FichierView): ViewerSource => ({ key: String(id), url: adresseFichier(id), type, sizeBytes: tailleOctets, rotations: rotations as ViewerSource['rotations'] })

/** The paper of that piece, in small; keys stay with the list. */
export function PremierePiece({ piece, fichier }: Montree) {
  const { dossierVisionneuse, shell } = useWording()
  const source = useMemo(() => sourceDe(fichier), [fichier])
  return (
    <figure className={styles['papier']}>
      <figcaption title={piece.libelle}>{piece.libelle}</figcaption>
      <div>
        <Suspense fallback={<SkeletonBlock height="100%" label={shell.etats.chargement} />}>
          <Viewer source={source} labels={dossierVisionneuse} compact keys={null} />
        </Suspense>
      </div>
    </figure>
  )
}
