import type { ModeFormation as Mode } from '#shared/domain/dossier.ts'
import { useWording } from '../shell/wording/use-wording.ts'
import styles from './components.module.css'
import { MODE } from './presentations.ts'

/** Paper or on line, in a word and an icon. */
export function ModeFormation({ mode }: { readonly mode: Mode }) {
  const Shape = MODE[mode]
  const word = useWording().statuts.mode[mode]
  return (
    <span className={styles['mode']} title={word}>
      <Shape size={15} stroke={1.75} />
      <span>{word}</span>
    </span>
  )
}
