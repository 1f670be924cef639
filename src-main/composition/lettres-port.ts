import type { LettresPort } from '#main/usecases/ports.ts'
import type { Atelier } from './services.ts'
import type { Executants } from './travaux-longs.ts'

export interface LettresOuvertes {
  readonly port: LettresPort
  readonly executants: Executants
  demarrer(): void
  arreter(): void
  close(): Promise<void>
}

export function createLettresPort(atelier: Atelier): LettresOuvertes {
  return {
    port: {
      modele: (genre, code, langue) => {
        const modeles = atelier.modeles[genre === 'courriel' ? 'courriels' : 'lettres']
        const found = modeles.find((candidate) => candidate.code === code && candidate.langue === langue) ?? modeles.find((candidate) => candidate.code === code)
        if (found === undefined) throw new Error(`no model ${genre} ${code}`)
        return found
      },
      produire: () => {},
      apercevoir: () => Promise.reject(new Error('not wired')),
      exposer: (octets, nom, type) => {
        const id = atelier.monde.identifiant()
        atelier.exports.put(id, { octets, nom, type })
        return id
      },
    },
    executants: {},
    demarrer: () => {},
    arreter: () => {},
    close: async () => {},
  }
}
