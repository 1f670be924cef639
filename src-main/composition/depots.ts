import type { Depot } from '#main/usecases/ports.ts'

const KEPT_MS = 24 * 3_600_000
const EXPORT_KEPT_MS = 3_600_000

/** Holds values by id for a while, then lets them go, whether or not anybody asks. */
function createShelf<T>(keptMs: number) {
  const shelf = new Map<string, { readonly value: T; readonly end: NodeJS.Timeout }>()
  const drop = (id: string): void => {
    clearTimeout(shelf.get(id)?.end)
    shelf.delete(id)
  }
  return {
    put(id: string, value: T): void {
      drop(id)
      shelf.set(id, { value, end: setTimeout(drop, keptMs, id).unref() })
    },
    get: (id: string): T | undefined => shelf.get(id)?.value,
    drop,
  }
}

/** Bytes received and not yet attached: their description waits 24 hours, as long as their bytes do. */
export const createDepots = () => createShelf<Depot>(KEPT_MS)

/** Files made by a job, waiting to be fetched. */
export const createExports = () => createShelf<{ octets: Uint8Array; nom: string; type: string }>(EXPORT_KEPT_MS)
