/** A timer that is asked for more sleeps through suspensions and clock changes; this one wakes at least so often, and looks again. */
const MAX_MS = 60_000

/** One alarm at a time: the last one asked for. */
export function createReveil() {
  let timer: NodeJS.Timeout | undefined
  return {
    dans(ms: number, agir: () => void): void {
      clearTimeout(timer)
      timer = setTimeout(agir, Math.min(Math.max(ms, 0), MAX_MS))
    },
    annuler: () => clearTimeout(timer),
  }
}
