const PAS_MS = 10

/**
 * The longest stretch of work that the main thread did without giving its loop a turn. Counted in processor time of
 * that thread: a machine busy with something else delays the loop too, and that is not a freeze of ours.
 */
export function mesurerGel() {
  const lire = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  let avant = lire()
  let maxMs = 0
  const battement = setInterval(() => {
    const maintenant = lire()
    maxMs = Math.max(maxMs, maintenant - avant)
    avant = maintenant
  }, PAS_MS)
  return {
    arreter() {
      clearInterval(battement)
      return { maxMs }
    },
  }
}
