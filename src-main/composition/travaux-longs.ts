import type { Annonce } from '#shared/contract/evenements.ts'
import type { TravailView } from '#shared/contract/travaux.ts'
import { estRefus } from '#shared/domain/refus.ts'
import type { TravauxPort } from '#main/usecases/ports.ts'

/** What a job under way may say and hear. */
export interface Suivi {
  readonly signal: AbortSignal
  avancer(fait: number, total: number): void
}

export interface FinTravail {
  readonly exportId?: string
  readonly dossier?: string
  readonly manquants?: readonly string[]
}

export type Executants = Partial<Record<TravailView['genre'], (entree: never, suivi: Suivi) => Promise<FinTravail>>>

interface Options {
  readonly maintenant: () => string
  readonly identifiant: () => string
  readonly annoncer: (annonce: Annonce) => void
  readonly consigner: (error: unknown) => string
  readonly executants: () => Executants
  readonly lireAilleurs: TravauxPort['lireAilleurs']
}

const KEPT = 20
const ANNOUNCE_EVERY = 50

/** Two of these would destroy each other's work: the one that runs answers for both. */
const SEULS: ReadonlySet<TravailView['genre']> = new Set(['sauvegarder', 'restaurer'])

export interface TravauxLongs extends TravauxPort {
  /** Stops them all without waiting: what they work on is damaged. */
  interrompre(): void
  /** Stops them all, and waits until each has ended. */
  attendreTous(): Promise<void>
}

/** The long jobs of one open office: started, followed, cancelled; the last ones stay readable. */
export function createTravauxLongs(options: Options): TravauxLongs {
  const views = new Map<string, TravailView>()
  const aborts = new Map<string, AbortController>()
  const running = new Set<Promise<void>>()

  /** A job ends as it ended, whether or not that could be told: its base may be closed by then. */
  const dire = (travail: TravailView): void => {
    try {
      options.annoncer({ type: 'travail_avance', travail })
    } catch (error) {
      options.consigner(error)
    }
  }

  const set = (id: string, change: Partial<TravailView>, silent = false): void => {
    const view = { ...(views.get(id) as TravailView), ...change }
    views.set(id, view)
    if (!silent) dire(view)
  }

  const follow = (id: string, signal: AbortSignal): Suivi => ({
    signal,
    avancer: (fait, total) => set(id, { fait, total }, fait !== total && fait % Math.max(1, Math.floor(total / ANNOUNCE_EVERY)) !== 0),
  })

  const end = (id: string, fin: FinTravail): void => set(id, { etat: 'fait', exportId: fin.exportId ?? null, dossier: fin.dossier ?? null, manquants: [...(fin.manquants ?? [])] })

  const fail = (id: string, error: unknown, cancelled: boolean): void => {
    if (cancelled) set(id, { etat: 'annule' })
    else set(id, { etat: 'echec', erreur: estRefus(error) ? { code: error.code, data: error.data } : { code: 'PANNE', data: { reference: options.consigner(error) } } })
  }

  const run = async (id: string, genre: TravailView['genre'], entree: unknown): Promise<void> => {
    const abort = new AbortController()
    aborts.set(id, abort)
    try {
      const executant = options.executants()[genre]
      if (executant === undefined) throw new Error(`no runner for the job ${genre}`)
      end(id, await executant(entree as never, follow(id, abort.signal)))
    } catch (error) {
      fail(id, error, abort.signal.aborted)
    } finally {
      aborts.delete(id)
    }
  }

  const enCours = (genre: TravailView['genre']): TravailView | undefined => [...views.values()].find((view) => view.genre === genre && view.etat === 'en_cours')

  const interrompre = (): void => {
    for (const abort of aborts.values()) abort.abort()
  }

  return {
    lancer(genre, entree) {
      const premier = SEULS.has(genre) ? enCours(genre) : undefined
      if (premier !== undefined) return premier.id
      const id = options.identifiant()
      views.set(id, { id, genre, etat: 'en_cours', fait: 0, total: 0, exportId: null, dossier: null, manquants: [], erreur: null, commenceLe: options.maintenant() })
      for (const old of [...views.keys()].slice(0, Math.max(0, views.size - KEPT))) if (!aborts.has(old)) views.delete(old)
      const done = run(id, genre, entree)
      running.add(done)
      void done.finally(() => running.delete(done))
      return id
    },
    list: () => [...views.values()].toReversed(),
    get: (id) => views.get(id),
    annuler(id) {
      aborts.get(id)?.abort()
      return views.get(id)
    },
    lireAilleurs: options.lireAilleurs,
    interrompre,
    async attendreTous() {
      interrompre()
      await Promise.allSettled(running)
    },
  }
}
