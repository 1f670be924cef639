import { useWording } from '../shell/wording/use-wording.ts'
import styles from './components.module.css'

interface DateBureauProps {
  /** `AAAA-MM-JJ` or an instant; `null` is a dash. */
  readonly date: string | null
  readonly tone?: 'danger' | 'warning' | undefined
  /** Day and month only, the whole date on hover. */
  readonly courte?: boolean
  /** Why the colour: read out and shown on hover. */
  readonly title?: string | undefined
}

/** A date as the office writes it. */
export function DateBureau({ date, tone, title, courte = false }: DateBureauProps) {
  const { format } = useWording()
  if (date === null) return <span className={styles['absent']}>—</span>
  return (
    <time className={styles['date']} dateTime={date} data-tone={tone} title={title === undefined ? format.dateLongue(date) : `${format.dateLongue(date)} · ${title}`}>
      {courte ? format.jourMois(date) : format.date(date)}
    </time>
  )
}
