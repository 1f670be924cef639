/**
 * Dates of the office. An instant is UTC text ending in `Z`; a date of the office is `AAAA-MM-JJ` in the établissement's time zone
 * (decision 5). Nothing here reads the clock.
 */
export type DateLocale = string
export type Instant = string

export const FUSEAU_PAR_DEFAUT = 'Europe/Paris'
export const DATE_LOCALE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(fuseau: string): Intl.DateTimeFormat {
  const known = formatters.get(fuseau)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: fuseau, year: 'numeric', month: '2-digit', day: '2-digit' })
  formatters.set(fuseau, made)
  return made
}

/** The date that the office's calendar shows at this instant. */
export const dateLocale = (instant: Instant, fuseau: string = FUSEAU_PAR_DEFAUT): DateLocale => formatter(fuseau).format(new Date(instant))

const horloges = new Map<string, Intl.DateTimeFormat>()

/** How far the office's clock is from UTC at this moment, in milliseconds. */
function decalage(moment: number, fuseau: string): number {
  const horloge = horloges.get(fuseau) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: fuseau, dateStyle: 'short', timeStyle: 'medium' })
  horloges.set(fuseau, horloge)
  return Date.parse(`${horloge.format(moment).replace(' ', 'T')}Z`) - moment
}

/** The first instant of a day: after midnight where clocks change at midnight, the first of two midnights where they go back. */
function debutDuJour(date: DateLocale, fuseau: string): number {
  const minuit = Date.parse(`${date}T00:00:00Z`)
  const possibles = [minuit - 86_400_000, minuit + 86_400_000].map((moment) => minuit - decalage(moment, fuseau))
  return Math.min(...possibles.filter((moment) => dateLocale(new Date(moment).toISOString(), fuseau) === date))
}

/** The first and the last instant, to the millisecond, at which the office's calendar shows this date. */
export const bornesDuJour = (date: DateLocale, fuseau: string): { debut: Instant; fin: Instant } => ({
  debut: new Date(debutDuJour(date, fuseau)).toISOString(),
  fin: new Date(debutDuJour(ajouterJours(date, 1), fuseau) - 1).toISOString(),
})

/** False for a date that no calendar has, such as 2027-02-30. */
export function estDateLocale(texte: string): boolean {
  if (!DATE_LOCALE.test(texte)) return false
  return new Date(`${texte}T00:00:00Z`).toISOString().startsWith(texte)
}

export function ajouterJours(date: DateLocale, jours: number): DateLocale {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + jours)
  return moved.toISOString().slice(0, 10)
}

/** Adds calendar months; the last day of a shorter month when the day does not exist (31/12 + 2 mois = 28 or 29/02). */
export function ajouterMois(date: DateLocale, mois: number): DateLocale {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const target = new Date(Date.UTC(year, month - 1 + mois, 1))
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(day, last))
  return target.toISOString().slice(0, 10)
}

export const ajouterMinutes = (instant: Instant, minutes: number): Instant => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** Whole days from one date of the office to another; negative when `fin` comes first. */
export const joursEntre = (debut: DateLocale, fin: DateLocale): number => Math.round((Date.parse(`${fin}T00:00:00Z`) - Date.parse(`${debut}T00:00:00Z`)) / 86_400_000)
