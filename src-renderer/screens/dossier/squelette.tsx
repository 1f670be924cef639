import { useWording } from '../../shell/wording/use-wording.ts'
import { HiddenTitle } from '../../ui/page-header.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import styles from './poste.module.css'

/** The columns to come, at their size. */
export function Squelette() {
  const { chargement } = useWording().dossier
  return (
    <div className={styles['squelette']}>
      <HiddenTitle title={chargement} />
      <div>
        <SkeletonRows count={10} label={chargement} />
      </div>
      <div className={styles['squelettePapier']}>
        <div className={styles['feuille']} />
      </div>
      <div>
        <SkeletonRows count={8} label={chargement} />
      </div>
    </div>
  )
}
