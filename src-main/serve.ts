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

/** Asks the process that holds the folder for a new address; it knows us by the secret of its private lock file. */
async function askNewAddress({ proprietaire }: DejaOuvert): Promise<Served> {
  if (proprietaire?.port === undefined) throw new Error('The data folder is already open in a window of Pli.')
  const answer = await fetch(`http://127.0.0.1:${proprietaire.port}/ouverture/nouvelle`, { method: 'POST', headers: { 'x-pli-secret': proprietaire.secret, origin: `http://127.0.0.1:${proprietaire.port}` } })
  if (!answer.ok) throw new Error('The running Pli did not give an address.')
  return { adresse: await answer.text(), dejaOuvert: true, close: async () => {} }
}

// The built file is the core as it ships: the bench and the tests open it without a door.
export { createForkNode, openCore }

/** The browser door: the core on 127.0.0.1, under a name of its own so that no other port shares its cookie (decision 15). */
export async function serve(options: ServeOptions): Promise<Served> {
  const core = await openCore({ ...options, fork: createForkNode(), secrets: await createKeyring(options.dataDir), porte: 'navigateur' }).catch((error: unknown) => {
    if (error instanceof DejaOuvert) return error
    throw error
  })
  if (core instanceof DejaOuvert) return askNewAddress(core)
  return listen(core, options.port ?? 0)
}

async function listen(core: Core, port: number): Promise<Served> {
  const name = `pli-${randomBytes(4).toString('hex')}.localhost`
  const door = await openNodeDoor(port, core.answer)
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
