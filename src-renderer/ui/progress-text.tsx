import { classNames } from './class-names.ts'
import styles from './progress-text.module.css'

interface ProgressTextProps {
  readonly value: number
  readonly total: number
  /** What is counted, for those who do not see the bar: "pièces contrôlées". */
  readonly label: string
  /** Some of what is done went wrong: drawn in the danger colour after the rest. */
  readonly failed?: number
  readonly wide?: boolean
}

/** "4/7" and its bar. */
export function ProgressText({ value, total, label, failed = 0, wide = false }: ProgressTextProps) {
  const share = (part: number) => `${total === 0 ? 0 : Math.min(100, (part / total) * 100)}%`
  return (
    <span className={classNames(styles['root'], wide && styles['wide'])} role="img" aria-label={`${label} : ${value}/${total}`} title={`${label} : ${value}/${total}`}>
      <span className={styles['bar']}>
        <span className={styles['done']} style={{ width: share(value - failed) }} />
        <span className={styles['failed']} style={{ width: share(failed) }} />
      </span>
      <span className={styles['text']}>
        {value}/{total}
      </span>
    </span>
  )
}
