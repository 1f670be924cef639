import { ajouterJours } from '#shared/domain/dates.ts'

const estOuvre = (date: string): boolean => {
  const jour = new Date(`${date}T00:00:00Z`).getUTCDay()
  return jour !== 0 && jour !== 6
}

/** The office's season around the day on which it is opened. Days are counted from that day: -1 is yesterday. */
export interface Calendrier {
  readonly aujourdhui: string
  jour(decalage: number): string
  /** The working days between two offsets, both included; when there is none, the last working day before. */
  ouvres(du: number, au: number): string[]
  /** An instant of a day; `minute` counts from 7 h UTC, the office's morning. */
  instant(date: string, minute: number): string
}

export const createCalendrier = (aujourdhui: string): Calendrier => {
  const jour = (decalage: number): string => ajouterJours(aujourdhui, decalage)
  const dernierOuvre = (date: string): string => (estOuvre(date) ? date : dernierOuvre(ajouterJours(date, -1)))
  return {
    aujourdhui,
    jour,
    ouvres: (du, au) => {
      const tous = Array.from({ length: Math.max(0, au - du + 1) }, (_, rang) => jour(du + rang)).filter(estOuvre)
      return tous.length > 0 ? tous : [dernierOuvre(jour(au))]
    },
    instant: (date, minute) => new Date(Date.parse(`${date}T07:00:00.000Z`) + Math.round(minute * 60_000)).toISOString(),
  }
}
