import type { SignataireView } from '#shared/contract/bureau.ts'
import { joursEntre, type DateLocale } from '#shared/domain/dates.ts'

/** Told ahead, so that the next arrêté is taken in time. */
const BIENTOT_JOURS = 30

export type EtatDelegation =
  | { readonly genre: 'permanente' | 'sans_arrete' }
  | { readonly genre: 'en_vigueur' | 'expiree' | 'a_venir'; readonly date: DateLocale }
  | { readonly genre: 'expire_bientot'; readonly jours: number }

/** Whether a signatory may sign today, and until when (decision 24). */
export function etatDelegation({ delegation, arrete, valideDu, valideAu }: Pick<SignataireView, 'delegation' | 'arrete' | 'valideDu' | 'valideAu'>, aujourdhui: DateLocale): EtatDelegation {
  if (!delegation) return { genre: 'permanente' }
  if (valideAu !== null && valideAu < aujourdhui) return { genre: 'expiree', date: valideAu }
  if (arrete === '') return { genre: 'sans_arrete' }
  if (valideDu !== null && valideDu > aujourdhui) return { genre: 'a_venir', date: valideDu }
  if (valideAu === null) return { genre: 'permanente' }
  const left = joursEntre(aujourdhui, valideAu)
  return left <= BIENTOT_JOURS ? { genre: 'expire_bientot', jours: left } : { genre: 'en_vigueur', date: valideAu }
}
