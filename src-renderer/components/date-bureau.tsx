import { useWording } from '../shell/wording/use-wording.ts'
import styles from './components.module.css'

interface DateBureauProps {
  /** `AAAA-MM-JJ` or an instant; `null` is a dash. */
  readonly date: string | null
  readonly tone?: 'danger' | 'warning' | undefined
  /** Why the colour: read out and shown on hover. */
  readonly title?: string | undefined
}

/** A date as the office writes it. */
export function DateBureau({ date, tone, title }: DateBureauProps) {
  const { format } = useWording()
  if (date === null) return <span className={styles['absent']}>—</span>
  return (
    <time className={styles['date']} dateTime={date} data-tone={tone} title={title ?? format.dateLongue(date)}>
      {format.date(date)}
    </time>
  )
}
