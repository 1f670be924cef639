import type { DateLocale } from './dates.ts'

const LONGUE = { fr: new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }), en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }) }

/** `28/11/2026`: on screens and in courriels. */
export const dateCourte = (date: DateLocale): string => date.split('-').toReversed().join('/')

/** `28 novembre 2026`, `1er décembre 2026`: in letters. */
export const dateLongue = (date: DateLocale, langue: 'fr' | 'en'): string => {
  const written = LONGUE[langue].format(new Date(`${date}T00:00:00Z`))
  return langue === 'fr' ? written.replace(/^1 /, '1er ') : written
}

/** `14 h 30`, `9 h`: the French way; `14:30` in English. */
export const heureEcrite = (heure: string, langue: 'fr' | 'en'): string => {
  if (langue === 'en') return heure
  const [hours = '', minutes = ''] = heure.split(':')
  return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`
}
