import { joursEntre, type DateLocale } from '#shared/domain/dates.ts'
import { manqueALaDelegation, type Delegation } from '#shared/domain/signataire.ts'

/** Told ahead, so that the next arrêté is taken in time. */
const BIENTOT_JOURS = 30

export type EtatDelegation =
  | { readonly genre: 'permanente' | 'incomplete' }
  | { readonly genre: 'en_vigueur' | 'expiree' | 'a_venir'; readonly date: DateLocale }
  | { readonly genre: 'expire_bientot'; readonly jours: number }

/** Whether a signatory may sign today, and until when (decision 24). */
export function etatDelegation(signataire: Delegation, aujourdhui: DateLocale): EtatDelegation {
  const { delegation, valideDu, valideAu } = signataire
  if (!delegation) return { genre: 'permanente' }
  if (valideAu !== null && valideAu < aujourdhui) return { genre: 'expiree', date: valideAu }
  if (valideAu === null || manqueALaDelegation(signataire) !== undefined) return { genre: 'incomplete' }
  if (valideDu !== null && valideDu > aujourdhui) return { genre: 'a_venir', date: valideDu }
  const left = joursEntre(aujourdhui, valideAu)
  return left <= BIENTOT_JOURS ? { genre: 'expire_bientot', jours: left } : { genre: 'en_vigueur', date: valideAu }
}
