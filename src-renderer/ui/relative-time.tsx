import { useNow } from './use-now.ts'

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** "il y a 5 minutes"; below a minute, "maintenant" in the words of the locale. */
export function formatRelative(from: number, now: number, locale: string): string {
  const seconds = Math.round((from - now) / 1000)
  const formatter = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size)
  return unit ? formatter.format(Math.trunc(seconds / unit[1]), unit[0]) : formatter.format(0, 'second')
}

interface RelativeTimeProps {
  /** ISO 8601 instant. */
  readonly at: string
  readonly locale: string
  /** The exact moment, as the office writes it, shown on hover. */
  readonly exact: string
}

/** How long ago, kept right by the minute. */
export function RelativeTime({ at, locale, exact }: RelativeTimeProps) {
  const now = useNow(30_000)
  return (
    <time dateTime={at} title={exact}>
      {formatRelative(Date.parse(at), now, locale)}
    </time>
  )
}
