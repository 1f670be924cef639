import { heureDe, jourDe, tailleDe } from '../horloge.ts'
import type { FormatWording } from '../fr/format.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const UNITS = ['bytes', 'KB', 'MB', 'GB']
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const date = (moment: string): string => {
  const { annee, mois, jour } = jourDe(moment)
  return `${jour}/${mois}/${annee}`
}

const heure = (instant: string): string => {
  const { heures, minutes } = heureDe(instant)
  return `${heures}:${minutes}`
}

const duree = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60)
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
  return minutes === 0 ? `${Math.round(seconds)} s` : `${minutes} min ${Math.round(seconds % 60)} s`
}

export const format = {
  locale: 'en-GB',
  nombre: (nombre) => numbers.format(nombre),
  date,
  dateLongue: (moment) => {
    const { annee, mois, jour } = jourDe(moment)
    return `${Number(jour)} ${MONTHS[Number(mois) - 1] ?? ''} ${annee}`
  },
  jourMois: (moment) => date(moment).slice(0, 5),
  heure,
  moment: (instant) => `${date(instant)} at ${heure(instant)}`,
  duree,
  taille: (octets) => {
    const { nombre, rang } = tailleDe(octets)
    return `${numbers.format(nombre)}\u00a0${UNITS[rang] ?? ''}`
  },
  compte: (nombre, un, plusieurs) => `${numbers.format(nombre)}\u00a0${Math.abs(nombre) === 1 ? un : plusieurs}`,
  liste: (elements) => lists.format(elements),
} satisfies FormatWording
