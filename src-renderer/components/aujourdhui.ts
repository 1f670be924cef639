import { dateLocale, type DateLocale } from '#shared/domain/dates.ts'

/** Today, as the office's calendar shows it. */
export const aujourdhui = (): DateLocale => dateLocale(new Date().toISOString())
