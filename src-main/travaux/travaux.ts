import { suivreEnfant } from './enfant.ts'
import type { EntreeDe, Limites, Mode, Registre, SortieDe } from './inscription.ts'
import type { ForkTravail } from './port.ts'
import type { RegistrePli } from './registre.ts'
import { creerVoie, type Voie } from './voie.ts'

export interface OptionsTravail {
  signal?: AbortSignal
  onProgression?: (p: { fait: number; total: number }) => void
  limites?: Partial<Limites>
}

export interface Travaux<R extends Registre = RegistrePli> {
  /** Runs a named job in a child process. Rejects with `TravailError` only. Give paths rather than large bytes. */
  runTravail<N extends keyof R & string>(nom: N, entree: EntreeDe<R[N]>, options?: OptionsTravail): Promise<SortieDe<R[N]>>
  /** Kills the children of one mode and what they held open; the next job starts afresh. What was running or waiting ends as ANNULE. */
  congedier(mode: Mode): Promise<void>
  /** Kills every child; what was running or waiting ends as ANNULE. */
  close(): Promise<void>
}

const LIMITES_PAR_DEFAUT: Record<Mode, Limites> = {
  jetable: { dureeMs: 10_000, memoireOctets: 768 * 1024 ** 2 },
  dedie: { dureeMs: 10 * 60_000, memoireOctets: 1024 ** 3 },
  permanent: { dureeMs: 60_000, memoireOctets: 768 * 1024 ** 2 },
}

const VOIES = {
  jetable: { places: 1, reutilise: false, prechauffe: true, lectureSeule: true, sursisMs: 0 },
  dedie: { places: 2, reutilise: false, prechauffe: false, lectureSeule: false, sursisMs: 1000 },
  permanent: { places: 1, reutilise: true, prechauffe: false, lectureSeule: false, sursisMs: 1000 },
} as const satisfies Record<Mode, object>

/** The jobs of the office: each runs in a child that can be killed, so that the core keeps answering. */
export function createTravaux<R extends Registre>({ fork, registre }: { fork: ForkTravail; registre: R }): Travaux<R> {
  const ouvrir = (mode: Mode): Voie => {
    const { lectureSeule, ...reglage } = VOIES[mode]
    return creerVoie({ ...reglage, demarrer: () => suivreEnfant(fork({ lectureSeule })) })
  }
  const voies: Record<Mode, Voie> = { jetable: ouvrir('jetable'), dedie: ouvrir('dedie'), permanent: ouvrir('permanent') }

  return {
    runTravail(nom, entree, options = {}) {
      const { mode, limites } = registre[nom] as Registre[string]
      const demande = {
        nom,
        entree,
        limites: { ...LIMITES_PAR_DEFAUT[mode], ...limites, ...options.limites },
        sursisMs: VOIES[mode].sursisMs,
        signal: options.signal,
        onProgression: options.onProgression,
      }
      return voies[mode].executer(demande) as Promise<SortieDe<R[typeof nom]>>
    },
    congedier: (mode) => voies[mode].vider(),
    async close() {
      await Promise.all(Object.values(voies).map((voie) => voie.fermer()))
    },
  }
}
