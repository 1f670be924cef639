import type { Limites } from './inscription.ts'
import { lireMemoire } from './memoire-enfant.ts'
import type { VersEnfant, VersParent } from './messages.ts'
import type { EnfantPort, FinEnfant } from './port.ts'
import { type CodeTravail, TravailError } from './travail-error.ts'

const PAS_MS = 50

export interface Demande {
  nom: string
  entree: unknown
  limites: Limites
  /** How long a cancelled job may take to clean up before it is killed. */
  sursisMs: number
  signal: AbortSignal | undefined
  onProgression: ((p: { fait: number; total: number }) => void) | undefined
}

export interface Enfant {
  readonly vivant: boolean
  /** Runs one job; the child must be idle. Rejects with `TravailError`, and the child is dead after a limit. */
  faire(demande: Demande): Promise<unknown>
  /** Lets an idle child load what the job `nom` will need. */
  preparer(nom: string): void
  /** Ends the process; settles once it is gone. */
  arreter(): Promise<void>
}

interface EnCours {
  id: number
  demande: Demande
  annule: boolean
  finir(issue: { sortie: unknown } | { code: CodeTravail; detail?: string }): void
}

const codeDeFin = (fin: FinEnfant): CodeTravail => (fin.derniersMots.includes('heap out of memory') ? 'TROP_LOURD' : 'PLANTE')

/** One child process and the job it does, watched from outside: time, memory, cancel, death. */
export function suivreEnfant(port: EnfantPort): Enfant {
  let vivant = true
  let dernierId = 0
  let memoireDite = 0
  let enCours: EnCours | undefined
  const parti = new Promise<void>((resolve) => {
    port.onExit((fin) => {
      vivant = false
      enCours?.finir({ code: enCours.annule ? 'ANNULE' : codeDeFin(fin), detail: `${fin.signal ?? fin.code} ${fin.derniersMots}`.trim() })
      resolve()
    })
  })

  const tuer = (code: CodeTravail) => {
    vivant = false
    port.kill()
    enCours?.finir({ code })
  }

  port.onMessage((brut) => {
    const message = brut as VersParent
    if (message.type === 'memoire') memoireDite = message.octets
    else if (enCours?.id === message.id) recevoir(enCours, message)
  })

  const surveiller = (travail: EnCours) => {
    const fin = performance.now() + travail.demande.limites.dureeMs
    const memoire = () => (port.pid === undefined ? undefined : lireMemoire(port.pid)) ?? memoireDite
    return setInterval(() => {
      if (performance.now() > fin) tuer('TROP_LONG')
      else if (memoire() > travail.demande.limites.memoireOctets) tuer('TROP_LOURD')
    }, PAS_MS)
  }

  const annuler = (travail: EnCours) => {
    travail.annule = true
    if (travail.demande.sursisMs === 0) return tuer('ANNULE')
    port.postMessage({ type: 'annuler', id: travail.id } satisfies VersEnfant)
    setTimeout(() => enCours === travail && tuer('ANNULE'), travail.demande.sursisMs)
  }

  const faire = (demande: Demande) =>
    new Promise<unknown>((resolve, reject) => {
      dernierId += 1
      memoireDite = 0
      const surAnnule = () => annuler(travail)
      const travail: EnCours = {
        id: dernierId,
        demande,
        annule: false,
        finir(issue) {
          clearInterval(garde)
          demande.signal?.removeEventListener('abort', surAnnule)
          enCours = undefined
          if ('sortie' in issue) resolve(issue.sortie)
          else reject(new TravailError(issue.code, demande.nom, issue.detail))
        },
      }
      enCours = travail
      const garde = surveiller(travail)
      demande.signal?.addEventListener('abort', surAnnule)
      try {
        port.postMessage({ type: 'faire', id: travail.id, nom: demande.nom, entree: demande.entree } satisfies VersEnfant)
      } catch (cause) {
        travail.finir({ code: 'ECHEC', detail: String(cause) })
      }
    })

  return {
    get vivant() {
      return vivant
    },
    faire,
    preparer: (nom) => port.postMessage({ type: 'preparer', nom } satisfies VersEnfant),
    async arreter() {
      if (vivant) tuer('ANNULE')
      await parti
    },
  }
}

function recevoir(travail: EnCours, message: Exclude<VersParent, { type: 'memoire' }>) {
  if (message.type === 'progression') travail.demande.onProgression?.({ fait: message.fait, total: message.total })
  else if (travail.annule) travail.finir({ code: 'ANNULE' })
  else if (message.type === 'fini') travail.finir({ sortie: message.sortie })
  else travail.finir({ code: 'ECHEC', detail: message.message })
}
