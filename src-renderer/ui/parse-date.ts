/** What may be typed in place of a date, by how many days it is from today. A beginning of two letters is enough. */
const WORDS: Readonly<Record<string, number>> = { aujourdhui: 0, hier: -1, demain: 1, today: 0, yesterday: -1, tomorrow: 1 }
const MONTHS = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
] as const

export interface DateReading {
  /** Today in the office, AAAA-MM-JJ. */
  readonly today: string
  readonly min?: string | undefined
  readonly max?: string | undefined
}

interface Parts {
  readonly day: number
  readonly month: number
  readonly year: number | undefined
}

const two = (value: number) => String(value).padStart(2, '0')

function iso(day: number, month: number, year: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? `${year}-${two(month)}-${two(day)}` : undefined
}

function addDays(date: string, days: number): string {
  const moved = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
  return moved.toISOString().slice(0, 10)
}

/** 27 is 2027 and 98 is 1998: two digits are never more than twenty years ahead. */
function fullYear(digits: string, today: string): number {
  if (digits.length === 4) return Number(digits)
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100
  const year = century + Number(digits)
  return year > Number(today.slice(0, 4)) + 20 ? year - 100 : year
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/[\p{M}'’]/gu, '').toLowerCase().trim()
}

function relative(text: string, today: string): string | undefined {
  const shift = /^([+-]\d{1,3})$/.exec(text)?.[1]
  if (shift !== undefined) return addDays(today, Number(shift))
  const word = text.length < 2 ? undefined : Object.keys(WORDS).find((candidate) => candidate.startsWith(text))
  return word === undefined ? undefined : addDays(today, WORDS[word] ?? 0)
}

function monthOf(name: string): number | undefined {
  const starts = MONTHS.flatMap((names, index) => (names.some((word) => word.startsWith(name)) ? [index + 1] : []))
  return starts.length === 1 ? starts[0] : undefined
}

function partsOf(text: string, today: string): Parts | undefined {
  const year = (digits: string | undefined) => (digits === undefined ? undefined : fullYear(digits, today))
  const solid = /^(\d{1,2})(?:(\d{2})(\d{4}|\d{2})?)?$/.exec(text)
  if (solid) return { day: Number(solid[1]), month: Number(solid[2] ?? today.slice(5, 7)), year: year(solid[3]) ?? (solid[2] === undefined ? Number(today.slice(0, 4)) : undefined) }
  const split = /^(\d{1,2})[\s/.-](\d{1,2})(?:[\s/.-](\d{4}|\d{2}))?$/.exec(text)
  if (split) return { day: Number(split[1]), month: Number(split[2]), year: year(split[3]) }
  const written = /^(\d{1,2})(?:er)?\s*([a-z]{3,})\.?(?:\s+(\d{4}|\d{2}))?$/.exec(text)
  const month = written?.[2] === undefined ? undefined : monthOf(written[2])
  return month === undefined ? undefined : { day: Number(written?.[1]), month, year: year(written?.[3]) }
}

const inside = (date: string, { min, max }: DateReading) => (min === undefined || date >= min) && (max === undefined || date <= max)

/**
 * Reads what was typed fast: `120327`, `12/3`, `12.03.2027`, `12`, `12 mars`, `auj`, `hier`, `+3`. Without a year it is this
 * year's, or the neighbouring one when only that one lies between `min` and `max` (a postmark of December typed in January).
 * Gives AAAA-MM-JJ, or `undefined` when no such day exists. The limits are not enforced here.
 */
export function parseDate(typed: string, reading: DateReading): string | undefined {
  const text = fold(typed)
  const direct = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (direct) return iso(Number(direct[3]), Number(direct[2]), Number(direct[1]))
  const near = relative(text, reading.today)
  if (near !== undefined) return near
  const parts = partsOf(text, reading.today)
  if (!parts) return undefined
  if (parts.year !== undefined) return iso(parts.day, parts.month, parts.year)
  const thisYear = Number(reading.today.slice(0, 4))
  const years = [thisYear, thisYear - 1, thisYear + 1].flatMap((year) => iso(parts.day, parts.month, year) ?? [])
  return years.find((date) => inside(date, reading)) ?? iso(parts.day, parts.month, thisYear)
}

/** JJ/MM/AAAA, as the office writes it; what is not a date comes back as it is. */
export function writeDate(date: string): string {
  const [year, month, day] = date.split('-')
  return day === undefined ? date : `${day}/${month}/${year}`
}

/** `1430`, `14h30`, `14 h`, `9:05` as HH:MM; `undefined` when there is no such time. */
export function parseTime(typed: string): string | undefined {
  const match = /^(\d{1,2})\s*(?:[h:.]\s*)?(\d{2})?$/.exec(fold(typed))
  if (!match) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)]
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : undefined
}
