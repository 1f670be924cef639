import { Worker } from 'node:worker_threads'
import type { Registre } from './inscription.ts'
import type { VersEnfant, VersParent } from './messages.ts'
import type { LigneParent } from './port.ts'

const MEMOIRE_MS = 200

/**
 * Ends this process when its parent is gone, even while the main thread is caught in a loop and cannot see the
 * channel close. A parent that died is seen by a new `ppid` (POSIX) or by a pid that no longer answers (Windows).
 */
const CHIEN_DE_GARDE = `
const parent = process.ppid
const vivant = () => { try { process.kill(parent, 0); return process.ppid === parent } catch (e) { return e.code === 'EPERM' } }
setInterval(() => vivant() || process.kill(process.pid, 'SIGKILL'), 500)
`

const texteDe = (cause: unknown) => (cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause))

/** The child's side: does the jobs of `registre` that the parent asks for, one at a time. */
export function servirTravaux(ligne: LigneParent, registre: Registre) {
  new Worker(CHIEN_DE_GARDE, { eval: true }).unref()
  const dire = (message: VersParent) => ligne.dire(message)
  const enCours = new Map<number, AbortController>()

  const faire = async ({ id, nom, entree }: Extract<VersEnfant, { type: 'faire' }>) => {
    const arret = new AbortController()
    enCours.set(id, arret)
    try {
      const travail = await registre[nom]?.charger()
      if (travail === undefined) throw new Error(`unknown job ${nom}`)
      arret.signal.throwIfAborted()
      const progression = (fait: number, total: number) => dire({ type: 'progression', id, fait, total })
      dire({ type: 'fini', id, sortie: await travail(entree as never, { progression, annule: arret.signal }) })
    } catch (cause) {
      dire({ type: 'echec', id, message: texteDe(cause) })
    } finally {
      enCours.delete(id)
    }
  }

  ligne.ecouter((brut) => {
    const message = brut as VersEnfant
    if (message.type === 'faire') void faire(message)
    else if (message.type === 'annuler') enCours.get(message.id)?.abort()
    // A failure here will be met again, and told, by the job itself.
    else void Promise.resolve(registre[message.nom]?.preparer?.()).catch(() => undefined)
  })
  // On Linux the parent reads /proc by itself.
  if (process.platform !== 'linux') setInterval(() => dire({ type: 'memoire', octets: process.memoryUsage.rss() }), MEMOIRE_MS).unref()
}
