import { RPCHandler } from '@orpc/server/fetch'
import { refusal } from '#main/api/bytes.ts'
import { router } from '#main/api/index.ts'
import type { ApiContext } from '#main/api/os.ts'
import type { Hote } from '#main/usecases/hote.ts'
import { refuseAtGate, type Gate } from './gate.ts'
import { json, plain, withHeaders } from './headers.ts'
import { receiveUpload, serveExport, serveFile } from './files.ts'
import { streamEvents } from './events.ts'
import { entryPage, indexPage, staticFile } from './pages.ts'
import { readCookie, sameSecret, type SessionOuverte, type Sessions } from './sessions.ts'

export interface HandlerOptions {
  readonly hote: Hote
  readonly sessions: Sessions
  readonly rendererDir: string
  readonly gate: Gate
  readonly cookieName: () => string
  /** Lets a second start on the same data folder ask for an address of this one (decision 15). */
  readonly opening: Opening
  /** Set in Electron, where the session belongs to the door (decision 15). */
  readonly ownSession?: SessionOuverte
}

/** The secret of the private lock file, and what makes a new address. */
export interface Opening {
  readonly secret: string
  address: () => string
}

/** Who knocks, through which address. `host` is what the transport says, which a Request may not carry. */
export interface Knock {
  readonly request: Request
  readonly host: string | null
}

const RPC_BODY_MAX = 1_000_000

const isTooLarge = (request: Request): boolean => Number(request.headers.get('content-length') ?? 0) > RPC_BODY_MAX

/** The whole core behind one function of web-standard Request to Response (design.md §1). */
export function createHandler(options: HandlerOptions): (knock: Knock) => Promise<Response> {
  const { hote, sessions, rendererDir, gate, cookieName, opening } = options
  const rpc = new RPCHandler(router)

  const answerRpc = async (context: ApiContext, request: Request): Promise<Response> => {
    if (request.method !== 'POST' || !request.headers.get('content-type')?.startsWith('application/json')) return plain(415, 'Unsupported media type')
    if (isTooLarge(request)) return plain(413, 'Content too large')
    const { response } = await rpc.handle(request, { prefix: '/rpc', context })
    return response ?? plain(404, 'Not found')
  }

  const enter = async (request: Request): Promise<Response> => {
    const body: unknown = isTooLarge(request) ? null : await request.json().catch(() => null)
    const token = typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string' ? body.token : ''
    const session = sessions.enter(token)
    if (session === undefined) return plain(403, 'Forbidden')
    return new Response(null, { status: 204, headers: { 'Set-Cookie': `${cookieName()}=${session.id}; HttpOnly; SameSite=Strict; Path=/` } })
  }

  const newAddress = (request: Request): Response => (sameSecret(request.headers.get('x-pli-secret') ?? '', opening.secret) ? plain(200, opening.address()) : plain(403, 'Forbidden'))

  const inside = async (session: SessionOuverte, request: Request, url: URL): Promise<Response> => {
    const context: ApiContext = { hote, visite: session.visite }
    const [, room = '', reference = ''] = url.pathname.split('/')
    const needsToken = room === 'rpc' || room === 'depots'
    if (needsToken && !sessions.hasToken(session, request.headers.get('x-pli-jeton'))) return plain(403, 'Forbidden')
    if (room === 'rpc') return answerRpc(context, request)
    if (room === 'depots' && request.method === 'POST') return receiveUpload(context, request)
    if (request.method === 'POST') return plain(405, 'Method not allowed')
    if (room === 'fichiers') return serveFile(context, reference, request)
    if (room === 'exports') return serveExport(context, reference)
    if (room === 'evenements') return streamEvents(context, request)
    return (await staticFile(rendererDir, url.pathname)) ?? indexPage(rendererDir, session.jeton)
  }

  const route = async ({ request, host }: Knock): Promise<Response> => {
    const url = new URL(request.url)
    const refused = options.ownSession === undefined ? refuseAtGate(request, url, host, gate) : undefined
    if (refused !== undefined) return refused
    if (url.pathname === '/ouverture/nouvelle' && request.method === 'POST') return newAddress(request)
    if (url.pathname === '/ouverture' && request.method === 'POST') return enter(request)
    const session = options.ownSession ?? sessions.find(readCookie(request.headers.get('cookie'), cookieName()))
    if (session === undefined) return url.pathname === '/' ? entryPage() : plain(403, 'Forbidden')
    try {
      return await inside(session, request, url)
    } catch (error) {
      const answer = refusal({ hote, visite: session.visite }, error)
      return json(answer.status, answer.body)
    }
  }

  return async (knock) => withHeaders(await route(knock))
}
