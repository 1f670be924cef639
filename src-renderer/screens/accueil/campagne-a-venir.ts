import type { DateLocale } from '#shared/domain/dates.ts'

const FIRST_MONTH = 10

export interface CampagneProposee {
  readonly code: string
  readonly libelle: string
  readonly debutLe: DateLocale
  readonly finLe: DateLocale
}

/** The season to propose: from October, the one that enters the next September; named like eCandidat's, by the year of its rentrée. */
export function campagneAVenir(aujourdhui: DateLocale): CampagneProposee {
  const year = Number(aujourdhui.slice(0, 4))
  const rentree = Number(aujourdhui.slice(5, 7)) >= FIRST_MONTH ? year + 1 : year
  return { code: String(rentree), libelle: `${rentree}-${rentree + 1}`, debutLe: `${rentree - 1}-10-01`, finLe: `${rentree}-09-30` }
}
