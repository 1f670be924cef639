import { refusal } from '#main/api/bytes.ts'
import type { ApiContext } from '#main/api/os.ts'
import type { Hote } from '#main/usecases/hote.ts'
import { isJson, readBody } from './body.ts'
import { streamEvents } from './events.ts'
import { receiveUpload, serveExport, serveFile } from './files.ts'
import { refuseAtGate, type Gate } from './gate.ts'
import { json, plain, withHeaders } from './headers.ts'
import { entryPage, indexPage, staticFile } from './pages.ts'
import { createRpc } from './rpc.ts'
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

type Room = (context: ApiContext, request: Request, reference: string) => Response | Promise<Response>

const ENTRY_BODY_MAX = 1000

/** Rooms that are read; everything else that is read is a page of the workstation. */
const READ: Readonly<Record<string, Room>> = {
  fichiers: (context, request, reference) => serveFile(context, reference, request),
  exports: (context, _request, reference) => serveExport(context, reference),
  evenements: (context, request) => streamEvents(context, request),
}

function readToken(body: Uint8Array): string {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body))
    return typeof value === 'object' && value !== null && 'token' in value && typeof value.token === 'string' ? value.token : ''
  } catch {
    return ''
  }
}

/** The whole core behind one function of web-standard Request to Response (design.md §1). */
export function createHandler(options: HandlerOptions): (knock: Knock) => Promise<Response> {
  const { hote, sessions, rendererDir, gate, cookieName, opening } = options
  /** Rooms that act: they take a POST and the session's token. */
  const write: Readonly<Record<string, Room>> = { rpc: createRpc(), depots: receiveUpload }

  const enter = async (request: Request): Promise<Response> => {
    if (!isJson(request)) return plain(415, 'Unsupported media type')
    const body = await readBody(request, ENTRY_BODY_MAX)
    const session = body === undefined ? undefined : sessions.enter(readToken(body))
    if (session === undefined) return plain(403, 'Forbidden')
    return new Response(null, { status: 204, headers: { 'Set-Cookie': `${cookieName()}=${session.id}; HttpOnly; SameSite=Strict; Path=/` } })
  }

  const newAddress = (request: Request): Response => (sameSecret(request.headers.get('x-pli-secret') ?? '', opening.secret) ? plain(200, opening.address()) : plain(403, 'Forbidden'))

  const act = (session: SessionOuverte, context: ApiContext, request: Request, room: Room): Response | Promise<Response> => {
    if (request.method !== 'POST') return plain(405, 'Method not allowed')
    return sessions.hasToken(session, request.headers.get('x-pli-jeton')) ? room(context, request, '') : plain(403, 'Forbidden')
  }

  const read = async (session: SessionOuverte, context: ApiContext, request: Request, pathname: string): Promise<Response> => {
    if (request.method === 'POST') return plain(405, 'Method not allowed')
    const [, room = '', reference = ''] = pathname.split('/')
    const reading = Object.hasOwn(READ, room) ? READ[room] : undefined
    if (reading !== undefined) return reading(context, request, reference)
    return (await staticFile(rendererDir, pathname)) ?? indexPage(rendererDir, session.jeton, context)
  }

  const inside = async (session: SessionOuverte, request: Request, pathname: string): Promise<Response> => {
    const context: ApiContext = { hote, visite: session.visite }
    const [, room = ''] = pathname.split('/')
    const acting = Object.hasOwn(write, room) ? write[room] : undefined
    try {
      return await (acting === undefined ? read(session, context, request, pathname) : act(session, context, request, acting))
    } catch (error) {
      const answer = refusal(context, error)
      return json(answer.status, answer.body)
    }
  }

  const route = async ({ request, host }: Knock): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const refused = options.ownSession === undefined ? refuseAtGate(request, pathname, host, gate) : undefined
    if (refused !== undefined) return refused
    if (pathname === '/ouverture/nouvelle' && request.method === 'POST') return newAddress(request)
    if (pathname === '/ouverture' && request.method === 'POST') return enter(request)
    const session = options.ownSession ?? sessions.find(readCookie(request.headers.get('cookie'), cookieName()))
    if (session === undefined) return pathname === '/' && request.method !== 'POST' ? entryPage() : plain(403, 'Forbidden')
    return inside(session, request, pathname)
  }

  return async (knock) => withHeaders(await route(knock))
}
