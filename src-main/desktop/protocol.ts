import type { Session } from 'electron'
import { isOwnUrl, SCHEME } from './scheme.ts'

/** The one function that the core answers by, as this door sees it. */
export interface Answering {
  /** For a door that keeps its session to itself: a request of this window is a request of its gestionnaire. */
  fetch(request: Request): Promise<Response>
}

/** Gives every request of the window's own session to the core. A fault is told without its stack. */
export function serveProtocol(session: Session, core: Answering): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (!isOwnUrl(request.url)) return new Response(null, { status: 421 })
    try {
      return await core.fetch(request)
    } catch (error) {
      console.error('pli: a request failed', error)
      return new Response(null, { status: 500 })
    }
  })
}
