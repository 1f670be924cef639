import { estRefus } from '#shared/domain/refus.ts'
import { createPasse, DisqueSansPlace, type PasseOptions } from './passe.ts'

export interface Presse {
  /** Work may be waiting. May be called inside a transaction: the press looks after it. */
  reveiller(): void
  /** Settles when nothing more can be issued now. */
  finie(): Promise<void>
  /** Stops at once without writing. */
  arreter(): void
}

/** A mass act orders letters by small slices: one child for all of them. */
const REUNIR_MS = 60
const REPRISE_MS = { VERIFICATION_EN_COURS: 1000, DISQUE_PLEIN: 60_000 } as const

/** How long to wait before a new try; `undefined` = until somebody wakes the press. */
function repriseDe(error: unknown): number | undefined {
  if (error instanceof DisqueSansPlace) return REPRISE_MS.DISQUE_PLEIN
  return estRefus(error) && Object.hasOwn(REPRISE_MS, error.code) ? REPRISE_MS[error.code as keyof typeof REPRISE_MS] : undefined
}

/** The press: makes the bytes of the letters *a_produire* and records them. What a stop interrupts is made again, the same. */
export function createPresse(options: PasseOptions): Presse {
  const passer = createPasse(options)
  const arret = new AbortController()
  let minuterie: NodeJS.Timeout | undefined
  let enCours: Promise<void> | undefined

  const programmer = (delaiMs: number): void => {
    if (arret.signal.aborted || minuterie !== undefined) return
    minuterie = setTimeout(() => {
      minuterie = undefined
      void suivant()
    }, delaiMs)
    minuterie.unref()
  }

  const surErreur = (error: unknown): void => {
    if (arret.signal.aborted) return
    const reprise = repriseDe(error)
    if (reprise === undefined) options.consigner(error)
    else programmer(reprise)
  }

  const lancer = (): Promise<void> => {
    enCours ??= passer(arret.signal).catch(surErreur).finally(() => {
      enCours = undefined
    })
    return enCours
  }

  /** After the look under way: a letter that failed in it is tried again. */
  const suivant = async (): Promise<void> => {
    await enCours
    await lancer()
  }

  return {
    reveiller: () => programmer(REUNIR_MS),
    finie: suivant,
    arreter() {
      clearTimeout(minuterie)
      arret.abort()
    },
  }
}
