import { dateLocale, FUSEAU_PAR_DEFAUT } from '#shared/domain/dates.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: FUSEAU_PAR_DEFAUT, hour: '2-digit', minute: '2-digit', hour12: false })

/** Year, month and day of a date of the office, or of the day that the office's calendar shows at an instant. */
export function jourDe(moment: string): { readonly annee: string; readonly mois: string; readonly jour: string } {
  const [annee = '', mois = '', jour = ''] = (moment.length > 10 ? dateLocale(moment) : moment).split('-')
  return { annee, mois, jour }
}

/** Hours and minutes, as the office's clock shows them at an instant. */
export function heureDe(instant: string): { readonly heures: string; readonly minutes: string } {
  const [heures = '', minutes = ''] = clock.format(new Date(instant)).split(':')
  return { heures, minutes }
}

const STEP = 1024

/** A size as a number and the rank of its unit: 0 = bytes, 1 = kilo, 2 = mega, 3 = giga. One decimal below ten. */
export function tailleDe(octets: number): { readonly nombre: number; readonly rang: number } {
  const rang = Math.min(3, Math.max(0, Math.floor(Math.log(Math.max(1, octets)) / Math.log(STEP))))
  const nombre = octets / STEP ** rang
  return { nombre: rang === 0 || nombre >= 10 ? Math.round(nombre) : Math.round(nombre * 10) / 10, rang }
}
