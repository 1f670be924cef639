/** An office in which a promise fails and nobody waited for it. Arguments: data folder, root, door. */
import { request } from 'node:http'
import { openCore } from '#main/compose.ts'
import { serve } from '#main/serve.ts'
import { createForkNode } from '#main/travaux/fork-node.ts'

const [dataDir = '', root = '', porte = ''] = process.argv.slice(2)

const demander = (adresse: string): Promise<number | undefined> => {
  const { host, port } = new URL(adresse)
  return new Promise((resolve) => request({ host: '127.0.0.1', port, path: '/', headers: { host } }, (reponse) => resolve(reponse.resume().statusCode)).end())
}

/** A request without the network, as Electron's protocol makes it. */
async function ouvrirSansReseau() {
  const secrets = { durable: false, get: () => Promise.resolve(undefined), set: () => Promise.resolve() }
  const core = await openCore({ root, dataDir, demo: false, fork: createForkNode(), secrets, porte: 'electron' })
  return { frapper: async () => (await core.fetch(new Request('http://pli/'))).status, close: core.close }
}

async function ouvrirNavigateur() {
  const served = await serve({ dataDir, demo: false, root })
  return { frapper: () => demander(served.adresse), close: served.close }
}

const bureau = await (porte === 'electron' ? ouvrirSansReseau() : ouvrirNavigateur())
void Promise.reject(new Error('personne n’attendait'))
await new Promise((resolve) => setTimeout(resolve, 100))
console.log(`encore là ${String(await bureau.frapper())}`)
await bureau.close()
