import type { Depot } from '#main/usecases/ports.ts'

const KEPT_MS = 24 * 3_600_000
const EXPORT_KEPT_MS = 3_600_000

interface Kept<T> {
  readonly value: T
  readonly until: number
}

/** Holds values by id for a while, on the monotonic clock. */
function createShelf<T>(keptMs: number, clock: () => number) {
  const shelf = new Map<string, Kept<T>>()
  const sweep = () => {
    for (const [id, kept] of shelf) if (kept.until < clock()) shelf.delete(id)
  }
  return {
    put(id: string, value: T): void {
      sweep()
      shelf.set(id, { value, until: clock() + keptMs })
    },
    get: (id: string): T | undefined => {
      const kept = shelf.get(id)
      return kept === undefined || kept.until < clock() ? undefined : kept.value
    },
    drop: (id: string): void => void shelf.delete(id),
  }
}

const monotonic = (): number => performance.now()

/** Bytes received and not yet attached: their description waits 24 hours, as long as their bytes do. */
export const createDepots = (clock = monotonic) => createShelf<Depot>(KEPT_MS, clock)

/** Files made by a job, waiting to be fetched. */
export const createExports = (clock = monotonic) => createShelf<{ octets: Uint8Array; nom: string; type: string }>(EXPORT_KEPT_MS, clock)
