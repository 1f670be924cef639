import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Knock } from './handler.ts'

const LIMITS = { headersTimeout: 10_000, requestTimeout: 120_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 5000 } as const
const CONNECTIONS_MAX = 64

/** A client hears a refusal only once it has sent all it had: the rest of its body is thrown away, up to here. */
const DRAIN_MAX = 100_000_000

function drain(incoming: IncomingMessage): void {
  let drained = 0
  incoming.on('data', (chunk: Buffer) => {
    drained += chunk.length
    if (drained > DRAIN_MAX) incoming.destroy()
  })
  incoming.resume()
}

/** Reads nothing before it is asked to, and does not close the line when it is given up: the answer still has to go through it. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Buffer> = incoming.iterator({ destroyOnReturn: false })
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await chunks.return?.()
        drain(incoming)
      },
    },
    { highWaterMark: 0 },
  )
}

function toRequest(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/' } = incoming
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headersDistinct)) for (const one of value ?? []) headers.append(name, one)
  // Only a path is a place of ours: `//evil/x` and `http://evil/x` would name another host.
  const address = new URL(`http://127.0.0.1${url.startsWith('/') ? url : '/'}`)
  if (method === 'GET' || method === 'HEAD') return new Request(address, { method, headers })
  const streamed = { method, headers, body: bodyOf(incoming), duplex: 'half' as const }
  return new Request(address, streamed)
}

/** Two Host headers are nobody's. */
function hostOf({ headersDistinct: { host = [] } }: IncomingMessage): string | null {
  return host.length === 1 ? (host[0] ?? null) : null
}

function send(response: Response, outgoing: ServerResponse): void {
  if (outgoing.destroyed) return void response.body?.cancel()
  outgoing.writeHead(response.status, [...response.headers].flat())
  if (response.body === null) return void outgoing.end()
  const stream = Readable.fromWeb(response.body as NodeStream<Uint8Array>)
  outgoing.on('close', () => stream.destroy())
  stream.on('error', () => outgoing.destroy())
  stream.pipe(outgoing)
}

/** Without a text: what could not be read as a request is a 400, what the core could not answer a 500. */
const fail = (outgoing: ServerResponse, status: 400 | 500): void => void (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(status).end())

async function serveOne(incoming: IncomingMessage, outgoing: ServerResponse, answer: (knock: Knock) => Promise<Response>): Promise<void> {
  let request: Request
  try {
    request = toRequest(incoming)
  } catch {
    return fail(outgoing, 400)
  }
  try {
    send(await answer({ request, host: hostOf(incoming) }), outgoing)
  } catch {
    fail(outgoing, 500)
  }
}

/** Listens on 127.0.0.1 and hands each request to the core. The port is chosen by the system unless one is asked for. */
export async function openNodeDoor(port: number, answer: (knock: Knock) => Promise<Response>): Promise<{ port: number; close: () => Promise<void> }> {
  const server: Server = createServer(LIMITS, (incoming, outgoing) => void serveOne(incoming, outgoing, answer))
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
