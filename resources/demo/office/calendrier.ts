import { ajouterJours } from '#shared/domain/dates.ts'

const estOuvre = (date: string): boolean => {
  const jour = new Date(`${date}T00:00:00Z`).getUTCDay()
  return jour !== 0 && jour !== 6
}

/** The day that the structure's dates were written around, and the first day of its campagne. */
const MILIEU_DE_SAISON = '2027-05-24'
const DEBUT_DE_CAMPAGNE = '2027-01-11'

/** The office's season around the day on which it is opened. Days are counted from that day: -1 is yesterday. */
export interface Calendrier {
  readonly aujourdhui: string
  /** First year of the campagne of that season: 2027 for 2027-2028. */
  readonly rentree: number
  /** By how many days the season was moved to be in its middle today. */
  readonly decalage: number
  jour(decalage: number): string
  /** The working days between two offsets, both included; when there is none, the last working day before. */
  ouvres(du: number, au: number): string[]
  /** An instant of a day; `minute` counts from 7 h UTC, the office's morning. */
  instant(date: string, minute: number): string
}

export const createCalendrier = (aujourdhui: string): Calendrier => {
  const jour = (decalage: number): string => ajouterJours(aujourdhui, decalage)
  const dernierOuvre = (date: string): string => (estOuvre(date) ? date : dernierOuvre(ajouterJours(date, -1)))
  const decalage = Math.round((Date.parse(aujourdhui) - Date.parse(MILIEU_DE_SAISON)) / 86_400_000)
  const debut = ajouterJours(DEBUT_DE_CAMPAGNE, decalage)
  return {
    aujourdhui,
    decalage,
    rentree: Number(debut.slice(0, 4)) + (debut.slice(5) > '08-01' ? 1 : 0),
    jour,
    ouvres: (du, au) => {
      const tous = Array.from({ length: Math.max(0, au - du + 1) }, (_, rang) => jour(du + rang)).filter(estOuvre)
      return tous.length > 0 ? tous : [dernierOuvre(jour(au))]
    },
    instant: (date, minute) => new Date(Date.parse(`${date}T07:00:00.000Z`) + Math.round(minute * 60_000)).toISOString(),
  }
}
