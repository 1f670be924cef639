/** How many of each span keep their newest generation. */
export const RETENTION = { jours: 7, semaines: 4, mois: 12 } as const

const JOUR_MS = 24 * 3600 * 1000

const jour = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** The Monday of the week, UTC: 1970-01-01 was a Thursday. */
const semaine = (instant: number): string => jour((Math.floor((Math.floor(instant / JOUR_MS) + 3) / 7) * 7 - 3) * JOUR_MS)

const mois = (instant: number): string => jour(instant).slice(0, 7)

/** The newest instant of each span, for the newest `combien` spans that have one. */
function plusRecents(instants: readonly number[], span: (instant: number) => string, combien: number): number[] {
  const parSpan = new Map<string, number>()
  for (const instant of instants) parSpan.set(span(instant), instant)
  return [...parSpan.values()].slice(-combien)
}

/**
 * Which generations stay: the newest of each of the last 7 days, 4 weeks and 12 months that have one, the newest of all, and any dated
 * in the future (a clock that went back must not cost a backup). Days and weeks without a backup do not use up the count: an office closed
 * in August keeps what it had.
 */
export function generationsGardees(creees: readonly string[], maintenant: string): Set<string> {
  const present = Date.parse(maintenant)
  const classees = creees.map((date) => [Date.parse(date), date] as const).sort(([a], [b]) => a - b)
  const passees = classees.filter(([instant]) => instant <= present).map(([instant]) => instant)
  const gardees = new Set([
    ...plusRecents(passees, jour, RETENTION.jours),
    ...plusRecents(passees, semaine, RETENTION.semaines),
    ...plusRecents(passees, mois, RETENTION.mois),
  ])
  return new Set(classees.filter(([instant]) => gardees.has(instant) || instant > present).map(([, date]) => date))
}
