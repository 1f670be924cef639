import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Visite } from '#main/usecases/hote.ts'

export interface SessionOuverte {
  readonly id: string
  /** What a page must show on `/rpc` and `/depots` beside its cookie: another port of this machine gets the cookie, not this. */
  readonly jeton: string
  readonly visite: Visite
}

const secret = (): string => randomBytes(32).toString('base64url')

/** Compared in constant time. */
export const sameSecret = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The sessions of one start, and the addresses that open them: each is good until it is used, once (decision 15). */
export function createSessions() {
  const sessions = new Map<string, SessionOuverte>()
  const openings = new Set<string>()

  const open = (porte: Visite['porte']): SessionOuverte => {
    const session: SessionOuverte = { id: secret(), jeton: secret(), visite: { porte, place: null } }
    sessions.set(session.id, session)
    return session
  }

  return {
    /** A token for an address that opens one session. */
    newOpening(): string {
      const token = secret()
      openings.add(token)
      return token
    },
    /** Trades an opening token for a session; `undefined` when it is unknown or was used. */
    enter(token: string): SessionOuverte | undefined {
      const known = [...openings].find((candidate) => sameSecret(candidate, token))
      if (known === undefined) return undefined
      openings.delete(known)
      return open('navigateur')
    },
    find: (id: string | undefined): SessionOuverte | undefined => (id === undefined ? undefined : sessions.get(id)),
    hasToken: (session: SessionOuverte, shown: string | null): boolean => shown !== null && sameSecret(session.jeton, shown),
    open,
  }
}

export type Sessions = ReturnType<typeof createSessions>

/** The value of a cookie, if the header carries it. */
export const readCookie = (header: string | null, name: string): string | undefined =>
  header
    ?.split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === name)?.[1]
