import { createContext, useContext } from 'react'
import type { Preferences, Session } from '#shared/contract/bureau.ts'
import type { Droit } from '#shared/domain/droit.ts'

export const SessionContext = createContext<Session | undefined>(undefined)

/** What the core says of the office, of who is at the keyboard and of this door. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession needs a session: it is read before the first render.')
  return session
}

/** Whether whoever is at the keyboard has this droit. Screens that draw `actes` need not ask. */
export const useDroit = (droit: Droit): boolean => useSession().moi?.droits.includes(droit) ?? false

export const PREFERENCES: Preferences = {
  theme: 'auto',
  langue: 'fr',
  densite: 'compacte',
  touchesSimples: true,
  raccourcis: {},
  passageAutomatique: true,
  apercu: false,
  reperesVus: false,
  largeurs: {},
}
