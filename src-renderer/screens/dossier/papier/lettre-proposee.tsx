import { useMemo } from 'react'
import { useWording } from '../../../shell/wording/use-wording.ts'
import type { ViewerSource } from '../../../viewer/source.ts'
import { Viewer } from '../../../viewer/viewer.tsx'
import { usePoste } from '../poste-context.ts'
import styles from './papier.module.css'

/** The letter that validating would issue, over the paper. */
export function LettreProposee({ adresse }: { readonly adresse: string }) {
  const { changer } = usePoste()
  const { dossier, dossierVisionneuse } = useWording()
  const source = useMemo((): ViewerSource => ({ key: adresse, url: adresse, type: 'application/pdf', sizeBytes: 0, rotations: {} }), [adresse])
  return (
    <div className={styles['lettre']}>
      <div className={styles['bandeau']} role="status">
        {dossier.papier.apercu}
        <button type="button" onClick={() => changer({ lettre: undefined })}>
          {dossier.papier.fermerApercu}
        </button>
      </div>
      <div className={styles['vue']}>
        <Viewer source={source} labels={dossierVisionneuse} />
      </div>
    </div>
  )
}
