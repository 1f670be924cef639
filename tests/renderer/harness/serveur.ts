import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { RPCHandler } from '@orpc/server/node'
import { pagePolicy } from '#main/http/headers.ts'
import type { Evenement } from '#shared/contract/evenements.ts'
import { fauxBureau, type OptionsFeintes } from './faux-bureau.ts'

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.mjs': 'text/javascript' }

export const JETON = 'jeton-de-harnais'

export interface Harnais {
  readonly adresse: string
  /** Streams open now. */
  readonly flux: () => number
  /** `depuis` of each stream opened so far. */
  readonly depuis: readonly string[]
  readonly annoncer: (evenement: Evenement) => void
  /** Calls made so far, by path. */
  readonly appels: ReadonlyMap<string, number>
  readonly fermer: () => Promise<void>
}

async function page(dir: string, response: ServerResponse): Promise<void> {
  const nonce = randomBytes(12).toString('base64')
  const html = (await readFile(join(dir, 'index.html'), 'utf8')).replaceAll('__PLI_NONCE__', nonce).replaceAll('__PLI_JETON__', JETON)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy(nonce) }).end(html)
}

/** Serves a built renderer and an office held in memory, with the page policy of the real door. */
export async function ouvrirHarnais(dir: string, options: OptionsFeintes, port = 0): Promise<Harnais> {
  const rpc = new RPCHandler(fauxBureau(options) as never)
  const streams = new Set<ServerResponse>()
  const depuis: string[] = []
  const appels = new Map<string, number>()
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname.startsWith('/rpc')) {
      if (request.headers['x-pli-jeton'] !== JETON) return void response.writeHead(403).end()
      appels.set(url.pathname, (appels.get(url.pathname) ?? 0) + 1)
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc' })
      return matched ? undefined : void response.writeHead(404).end()
    }
    if (url.pathname === '/evenements') {
      depuis.push(url.searchParams.get('depuis') ?? '')
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 1000\n\n')
      streams.add(response)
      return void response.on('close', () => streams.delete(response))
    }
    const type = TYPES[extname(url.pathname)]
    if (type === undefined) return page(dir, response)
    const bytes = await readFile(join(dir, url.pathname)).catch(() => undefined)
    return void (bytes ? response.writeHead(200, { 'content-type': type }).end(bytes) : response.writeHead(404).end())
  }
  const server = createServer((request, response) => void answer(request, response).catch(() => response.writeHead(500).end()))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  return {
    adresse: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`,
    flux: () => streams.size,
    depuis,
    appels,
    annoncer: (evenement) => {
      for (const stream of streams) stream.write(`id: ${evenement.sequence}\ndata: ${JSON.stringify(evenement)}\n\n`)
    },
    fermer: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
