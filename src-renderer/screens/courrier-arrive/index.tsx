import { useLargeur } from '../../shell/session/use-preferences.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { HiddenTitle } from '../../ui/page-header.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import styles from './courrier-arrive.module.css'
import { ListePlis } from './liste-plis.tsx'
import { Saisie } from './saisie.tsx'

/** The mail room: the desk where an envelope is recorded, and the envelopes of the day beside it. */
export function CourrierArrive() {
  const words = useWording().courrierArrive
  const [size, setSize] = useLargeur('courrier.saisie', 620)
  return (
    <div className={styles['ecran']}>
      <HiddenTitle title={words.titre} />
      <SplitPane fixed="start" size={size} onSizeChange={setSize} min={480} max={860} defaultSize={620} label={words.largeur}>
        <Saisie />
        <ListePlis />
      </SplitPane>
    </div>
  )
}
