import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createHandler, type Knock } from '#main/http/handler.ts'
import { createSessions } from '#main/http/sessions.ts'
import { lireModeles } from '#main/letters/lire-modeles.ts'
import type { ForkTravail } from '#main/travaux/port.ts'
import { REGISTRE } from '#main/travaux/registre.ts'
import { createTravaux } from '#main/travaux/travaux.ts'
import { MONDE_REEL, type Secrets } from './composition/bureau-ouvert.ts'
import type { Monde } from './composition/contexte.ts'
import { createHote } from './composition/hote.ts'
import { createConsigner } from './composition/journaux.ts'

export interface CoreOptions {
  /** Where package.json is: the resources, migrations and built renderer are found from it. */
  readonly root: string
  readonly dataDir: string
  readonly demo: boolean
  readonly fork: ForkTravail
  readonly secrets: Secrets
  readonly porte: 'navigateur' | 'electron'
  readonly monde?: Monde
}

export interface Core {
  /** The whole core: a request, and the host it came through. */
  answer(knock: Knock): Promise<Response>
  /** For a door that keeps its session to itself (Electron). */
  fetch(request: Request): Promise<Response>
  /** An address path that opens one session, once. */
  adresse(): string
  /** The hosts that are ours, once the door knows its port. */
  ouvrirAux(hosts: readonly string[], port: number, address: () => string): void
  close(): Promise<void>
}

const readVersion = (root: string): string => (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

const readModeles = async (root: string) => ({ courriels: await lireModeles(join(root, 'resources/modeles/courriels')), lettres: await lireModeles(join(root, 'resources/modeles/lettres')) })

/**
 * A promise nobody waited for is written down and the office goes on: every write is a transaction, whole or absent. Node ends the process on an
 * uncaught exception, which is right: what it left half done in memory is unknown, and what was acknowledged is on the disk (P1).
 */
function keepWatch(consigner: (error: unknown) => string): () => void {
  const note = (error: unknown): void => void consigner(error)
  process.on('unhandledRejection', note)
  process.on('uncaughtExceptionMonitor', note)
  return () => {
    process.off('unhandledRejection', note)
    process.off('uncaughtExceptionMonitor', note)
  }
}

/** Wires the rooms together and opens the office of the data folder. Throws `DejaOuvert` when another process holds it. */
export async function openCore(options: CoreOptions): Promise<Core> {
  const { root, dataDir, demo, porte, secrets, monde = MONDE_REEL } = options
  const consigner = createConsigner(dataDir, monde.horloge)
  const stopWatching = keepWatch(consigner)
  const travaux = createTravaux({ fork: options.fork, registre: REGISTRE })
  const hote = createHote({ version: readVersion(root), porte, dataDir, demo, racine: root, monde, travaux, secrets, modeles: await readModeles(root), dossierPersonnel: homedir(), consigner })
  await hote.maison.ouvrir(dataDir, demo).catch(async (error: unknown) => {
    await travaux.close()
    stopWatching()
    throw error
  })
  const sessions = createSessions()
  const gate = { hosts: new Set<string>(), origins: new Set<string>() }
  const opening = { secret: monde.identifiant() + monde.identifiant(), address: () => '' }
  let cookieName = 'pli'
  const commun = { hote, sessions, rendererDir: join(root, 'out/renderer'), gate, opening, cookieName: () => cookieName }
  const answer = createHandler(commun)
  const own = createHandler({ ...commun, ownSession: sessions.open(porte) })
  return {
    answer,
    fetch: (request) => own({ request, host: null }),
    adresse: () => `/#ouverture=${sessions.newOpening()}`,
    ouvrirAux(hosts, port, address) {
      for (const host of hosts) {
        gate.hosts.add(host)
        gate.origins.add(`http://${host}`)
      }
      cookieName = `pli-${port}`
      opening.address = address
      hote.maison.publier({ port, secret: opening.secret })
    },
    async close() {
      await hote.maison.close()
      await travaux.close()
      stopWatching()
    },
  }
}
