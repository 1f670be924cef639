import { plain } from './headers.ts'

export interface Gate {
  /** `host:port` values that are ours. Anything else is somebody's rebinding: 421 before anything is read (decision 15). */
  readonly hosts: ReadonlySet<string>
  readonly origins: ReadonlySet<string>
}

const METHODS = new Set(['GET', 'HEAD', 'POST'])

/** Rooms that no address bar opens: an address typed or clicked may only show a page or a file. */
const NOT_PAGES = /^\/(?:rpc|depots|evenements|ouverture)(?:\/|$)/

function fetchSiteAllowed(request: Request, pathname: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site === null || site === 'same-origin') return true
  return site === 'none' && request.method === 'GET' && request.headers.get('sec-fetch-mode') === 'navigate' && !NOT_PAGES.test(pathname)
}

/** The origin of the very address that was knocked at: two of our own names are still two origins. */
const originAllowed = (origin: string, host: string, { origins }: Gate): boolean => origins.has(origin) && origin === `http://${host}`

/** Refuses what does not come from our own page, before anything is read or done; `undefined` lets the request in. */
export function refuseAtGate(request: Request, pathname: string, host: string | null, gate: Gate): Response | undefined {
  if (host === null || !gate.hosts.has(host)) return plain(421, 'Misdirected request')
  if (request.method === 'OPTIONS') return plain(403, 'Forbidden')
  if (!METHODS.has(request.method)) return plain(405, 'Method not allowed')
  const origin = request.headers.get('origin')
  if (origin !== null && !originAllowed(origin, host, gate)) return plain(403, 'Forbidden')
  if (request.method === 'POST' && origin === null) return plain(403, 'Forbidden')
  if (!fetchSiteAllowed(request, pathname)) return plain(403, 'Forbidden')
  return undefined
}
