import { heureDe, jourDe, tailleDe } from '../horloge.ts'

const NARROW = '\u202f'
const WIDE = '\u00a0'
const MOIS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']
const UNITES = ['octets', 'Ko', 'Mo', 'Go']
const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
const lists = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/** `AAAA-MM-JJ` or an instant, as 14/04/2026. */
const date = (moment: string): string => {
  const { annee, mois, jour } = jourDe(moment)
  return `${jour}/${mois}/${annee}`
}

/** An instant as 14 h 30. */
const heure = (instant: string): string => {
  const { heures, minutes } = heureDe(instant)
  return `${heures}${NARROW}h${NARROW}${minutes}`
}

/** Seconds as 9 min 12 s, or 2 h 05 min. */
const duree = (secondes: number): string => {
  const minutes = Math.floor(secondes / 60)
  if (minutes >= 60) return `${Math.floor(minutes / 60)}${WIDE}h${WIDE}${String(minutes % 60).padStart(2, '0')}${WIDE}min`
  const rest = `${Math.round(secondes % 60)}${WIDE}s`
  return minutes === 0 ? rest : `${minutes}${WIDE}min${WIDE}${rest}`
}

export const format = {
  locale: 'fr-FR',
  nombre: (nombre: number): string => numbers.format(nombre),
  date,
  /** As in a letter: 1er décembre 2026. */
  dateLongue: (moment: string): string => {
    const { annee, mois, jour } = jourDe(moment)
    return `${jour === '01' ? '1er' : Number(jour)}${WIDE}${MOIS[Number(mois) - 1] ?? ''}${WIDE}${annee}`
  },
  /** Day and month, where the year is plain: 14/04. */
  jourMois: (moment: string): string => date(moment).slice(0, 5),
  heure,
  moment: (instant: string): string => `${date(instant)} à ${heure(instant)}`,
  duree,
  /** Bytes as 2,4 Mo. */
  taille: (octets: number): string => {
    const { nombre, rang } = tailleDe(octets)
    return `${numbers.format(nombre)}${WIDE}${UNITES[rang] ?? ''}`
  },
  /** « 1 pièce », « 1 284 pièces »; zero is singular in French. */
  compte: (nombre: number, un: string, plusieurs: string): string => `${numbers.format(nombre)}${WIDE}${Math.abs(nombre) < 2 ? un : plusieurs}`,
  /** a, b et c */
  liste: (elements: readonly string[]): string => lists.format(elements),
}

export type FormatWording = typeof format
