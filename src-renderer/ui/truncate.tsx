import { classNames } from './class-names.ts'
import styles from './truncate.module.css'

/** One line, cut with an ellipsis; the whole text stays in the title and for copying. */
export function Truncate({ text, strong = false }: { readonly text: string; readonly strong?: boolean }) {
  return (
    <span className={classNames(styles['line'], strong && styles['strong'])} title={text}>
      {text}
    </span>
  )
}

/** At most `lines` lines. */
export function Clamp({ text, lines = 2 }: { readonly text: string; readonly lines?: number }) {
  return (
    <span className={styles['clamp']} style={{ WebkitLineClamp: lines }} title={text}>
      {text}
    </span>
  )
}
