import type { DateLocale } from './dates.ts'

interface Adresse {
  readonly adresse: string
  readonly codePostal: string
  readonly ville: string
  readonly pays: string
}

/** Whether a letter can be posted: a street or a town. A country or a code postal alone leads nowhere. */
export const aAdressePostale = ({ adresse, ville }: Pick<Adresse, 'adresse' | 'ville'>): boolean => adresse.trim() !== '' || ville.trim() !== ''

/** eCandidat accepts a birth between 100 and 10 years ago (domain.md §3.4). */
const AGES = { min: 10, max: 100 } as const

/** What is worth a second look in what was typed of a candidat, by field. Never a refusal: the paper may be right. */
export const ALERTES_CANDIDAT = ['naissanceLe', 'adresse', 'codePostal'] as const
export type AlerteCandidat = (typeof ALERTES_CANDIDAT)[number]

const ilYA = (aujourdhui: DateLocale, ans: number): DateLocale => `${String(Number(aujourdhui.slice(0, 4)) - ans).padStart(4, '0')}${aujourdhui.slice(4)}`

const enFrance = (pays: string): boolean => pays.trim().toLowerCase() === 'france'

/** The doubts about a candidat (domain.md §3.4): an age outside 10 to 100 years, no postal address, a French one without its five figures. */
export function alertesCandidat(saisie: Adresse & { readonly naissanceLe: DateLocale | null }, aujourdhui: DateLocale): readonly AlerteCandidat[] {
  const { naissanceLe, codePostal, pays } = saisie
  const doutes: Readonly<Record<AlerteCandidat, boolean>> = {
    naissanceLe: naissanceLe !== null && (naissanceLe > ilYA(aujourdhui, AGES.min) || naissanceLe < ilYA(aujourdhui, AGES.max)),
    adresse: !aAdressePostale(saisie),
    codePostal: aAdressePostale(saisie) && enFrance(pays) && !/^\d{5}$/.test(codePostal.trim()),
  }
  return ALERTES_CANDIDAT.filter((alerte) => doutes[alerte])
}
