import { ajouterJours, joursEntre, type DateLocale } from './dates.ts'

/** Réceptionné for more than this many days without complet or incomplet = *en retard* (decision 33; a setting). */
export const RETARD_JOURS = 10
/** A deadline within this many days = *échéance proche* (decision 33). */
export const PROCHE_JOURS = 7
/** The time an incomplete dossier is given to be completed, unless the office chooses another date. */
export const DELAI_COMPLEMENT_JOURS = 15

/** eCandidat: an individual return date never shortens the formation's (domain.md §2.6). */
export const dateLimiteRetour = (formation: DateLocale, individuelle: DateLocale | null): DateLocale =>
  individuelle !== null && individuelle > formation ? individuelle : formation

/** eCandidat: individual date, else days after the validation of a favourable avis, else the formation's date (domain.md §2.6). */
export function dateLimiteConfirmation(dates: {
  individuelle: DateLocale | null
  delaiJours: number | null
  avisValideLe: DateLocale | null
  formation: DateLocale | null
}): DateLocale | null {
  if (dates.individuelle !== null) return dates.individuelle
  if (dates.delaiJours !== null) return dates.avisValideLe === null ? null : ajouterJours(dates.avisValideLe, dates.delaiJours)
  return dates.formation
}

export const estEnRetard = (statut: string, recuLe: DateLocale | null, aujourdhui: DateLocale, retardJours: number = RETARD_JOURS): boolean =>
  statut === 'receptionne' && recuLe !== null && joursEntre(recuLe, aujourdhui) > retardJours

/** Whether the piece was sent in time: the postmark makes faith; without one, the reception date does. */
export const estHorsDelai = (cachetLe: DateLocale | null, recuLe: DateLocale | null, limite: DateLocale): boolean => {
  const date = cachetLe ?? recuLe
  return date !== null && date > limite
}
