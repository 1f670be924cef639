import { randomBytes } from 'node:crypto'
import { DejaOuvert } from './composition/maison.ts'
import { createKeyring } from './composition/secrets-node.ts'
import { openCore, type Core } from './compose.ts'
import { openNodeDoor } from './http/node-door.ts'
import { createForkNode } from './travaux/fork-node.ts'

export interface ServeOptions {
  readonly dataDir: string
  readonly demo: boolean
  readonly root: string
  readonly port?: number
}

export interface Served {
  readonly adresse: string
  readonly dejaOuvert?: boolean
  close(): Promise<void>
}

/** Ends of "Pli n'a pas pu s'ouvrir : …", which a terminal shows before any interface: French. */
const PHRASES = {
  fenetre: (pid: number) => `ce dossier est déjà ouvert dans une fenêtre de Pli (processus ${pid}). Servez-vous de cette fenêtre, ou fermez-la d'abord.`,
  inconnu: 'un autre Pli tient ce dossier et ne dit pas encore où il répond. Attendez quelques secondes et recommencez.',
  muet: (pid: number) => `le Pli déjà ouvert sur ce dossier (processus ${pid}) ne répond pas. Fermez-le et recommencez.`,
  port: (port: number) => `le port ${port} est déjà pris ou interdit. Choisissez-en un autre, ou laissez le système choisir.`,
} as const

const ANSWER_LIMIT_MS = 5000

/** Asks the process that holds the folder for a new address; it knows us by the secret of its private lock file. Throws a sentence. */
async function askNewAddress({ proprietaire }: DejaOuvert): Promise<Served> {
  if (proprietaire === undefined) throw new Error(PHRASES.inconnu)
  const { pid, port, secret } = proprietaire
  if (port === undefined) throw new Error(PHRASES.fenetre(pid))
  const origin = `http://127.0.0.1:${port}`
  const answer = await fetch(`${origin}/ouverture/nouvelle`, { method: 'POST', headers: { 'x-pli-secret': secret, origin }, signal: AbortSignal.timeout(ANSWER_LIMIT_MS) }).catch(() => undefined)
  if (answer?.ok !== true) throw new Error(PHRASES.muet(pid))
  return { adresse: await answer.text(), dejaOuvert: true, close: async () => {} }
}

/** The browser door: the core on 127.0.0.1, under a name of its own so that no other port shares its cookie (decision 15). */
export async function serve(options: ServeOptions): Promise<Served> {
  const core = await openCore({ ...options, fork: createForkNode(), secrets: await createKeyring(options.dataDir), porte: 'navigateur' }).catch((error: unknown) => {
    if (error instanceof DejaOuvert) return error
    throw error
  })
  if (core instanceof DejaOuvert) return askNewAddress(core)
  return listen(core, options.port ?? 0).catch(async (error: unknown) => {
    await core.close()
    throw error
  })
}

const openDoor = (core: Core, port: number) =>
  openNodeDoor(port, core.answer).catch((error: unknown) => {
    throw port === 0 ? error : new Error(PHRASES.port(port), { cause: error })
  })

async function listen(core: Core, port: number): Promise<Served> {
  const name = `pli-${randomBytes(8).toString('hex')}.localhost`
  const door = await openDoor(core, port)
  const address = (): string => `http://${name}:${door.port}${core.adresse()}`
  core.ouvrirAux([`${name}:${door.port}`, `127.0.0.1:${door.port}`], door.port, address)
  return {
    adresse: address(),
    async close() {
      await door.close()
      await core.close()
    },
  }
}
