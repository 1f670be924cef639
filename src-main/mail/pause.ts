import { REESSAIS_MINUTES } from '#shared/domain/courriel.ts'
import { ajouterMinutes } from '#shared/domain/dates.ts'
import type { Issue } from './issue.ts'

/** A server that counts our messages is left alone for half an hour at least (RFC 5321 §4.5.4.1). */
const QUOTA_MINUTES = 30

/** Holds the whole queue back when the line is down or the server has had enough, longer each time, until something passes. */
export function createPause(maintenant: () => string) {
  let jusqua: string | null = null
  let suite = 0

  return {
    /** Takes the issue of an attempt into account; answers when the queue goes on, `undefined` when it was not about the line. */
    noter({ statut, panne }: Issue): string | undefined {
      if (panne === 'aucune') {
        suite = 0
        return undefined
      }
      if (jusqua === null) suite += 1
      const minutes = panne === 'quota' ? QUOTA_MINUTES : (REESSAIS_MINUTES[Math.min(suite, REESSAIS_MINUTES.length) - 1] ?? REESSAIS_MINUTES[0])
      jusqua ??= ajouterMinutes(maintenant(), minutes)
      return statut === 'a_reessayer' && panne === 'ligne' ? jusqua : undefined
    },
    jusqua(): string | null {
      if (jusqua !== null && maintenant() >= jusqua) jusqua = null
      return jusqua
    },
    /** After a failure one message goes ahead alone: five would learn the same thing five times. */
    enSonde: () => suite > 0,
    lever(): void {
      jusqua = null
      suite = 0
    },
  }
}

export type Pause = ReturnType<typeof createPause>
