/** Past one of these the child is killed. The clock starts when the job does, not when it enters the queue. */
export interface Limites {
  dureeMs: number
  memoireOctets: number
}

/**
 * - `jetable`: untrusted bytes. One process a job, one job at a time, no right to write; the next process is started ahead.
 * - `dedie`: long trusted work (letters, backup, import). One process a job, two at a time.
 * - `permanent`: short trusted reads. One process kept warm, restarted when it dies; requests wait in line.
 */
export type Mode = 'jetable' | 'dedie' | 'permanent'

export interface Outils {
  progression(fait: number, total: number): void
  /** Aborted when the caller gives up: stop and clean up within a second, or be killed. */
  annule: AbortSignal
}

export type Faire<E, S> = (entree: E, outils: Outils) => Promise<S> | S

export interface Inscription {
  mode: Mode
  /** Imports the handler inside the child only: the parent never loads its libraries. */
  charger: () => Promise<Faire<never, unknown>>
  /** Imports ahead, in an idle child, the libraries that the job imports late. */
  preparer?: () => Promise<unknown>
  limites?: Partial<Limites>
}

export type Registre = Record<string, Inscription>

type FaireDe<I extends Inscription> = Awaited<ReturnType<I['charger']>>
export type EntreeDe<I extends Inscription> = Parameters<FaireDe<I>>[0]
export type SortieDe<I extends Inscription> = Awaited<ReturnType<FaireDe<I>>>
