import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Knock } from './handler.ts'

const LIMITS = { headersTimeout: 10_000, requestTimeout: 120_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 5000 } as const
const CONNECTIONS_MAX = 64

function toRequest(incoming: IncomingMessage, base: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headersDistinct)) for (const one of value ?? []) headers.append(name, one)
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  const body = hasBody ? Readable.toWeb(incoming) : null
  return new Request(new URL(incoming.url ?? '/', base), { method: incoming.method ?? 'GET', headers, body, ...(hasBody ? { duplex: 'half' } : {}) } as RequestInit)
}

function send(response: Response, outgoing: ServerResponse): void {
  outgoing.writeHead(response.status, [...response.headers].flat())
  if (response.body === null) {
    outgoing.end()
    return
  }
  const stream = Readable.fromWeb(response.body as NodeStream<Uint8Array>)
  outgoing.on('close', () => stream.destroy())
  stream.on('error', () => outgoing.destroy())
  stream.pipe(outgoing)
}

/**
 * Listens on 127.0.0.1 and hands each request to the core. The port is chosen by the system unless one is asked for. A request that the core
 * could not answer is a 500 without text.
 */
export async function openNodeDoor(port: number, answer: (knock: Knock) => Promise<Response>): Promise<{ port: number; close: () => Promise<void> }> {
  const server: Server = createServer(LIMITS, (incoming, outgoing) => {
    const answered = async () => answer({ request: toRequest(incoming, 'http://127.0.0.1'), host: incoming.headers.host ?? null })
    answered().then(
      (response) => send(response, outgoing),
      () => outgoing.writeHead(400).end(),
    )
  })
  server.maxConnections = CONNECTIONS_MAX
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
