import type { Session } from 'electron'
import { isOwnUrl, ORIGIN } from './scheme.ts'

/** What a page may load: the workstation, what it made itself (blob), a picture written in place. Nothing of any network. */
export function requestAllowed(url: string, resourceType: string): boolean {
  if (isOwnUrl(url)) return true
  if (url.startsWith('blob:')) return isOwnUrl(url.slice('blob:'.length)) && url.startsWith(`blob:${ORIGIN}/`)
  return resourceType === 'image' && url.startsWith('data:image/')
}

/** Cancels and counts everything else. The developer tools are pages of their own, served from inside the binary. */
export function refuseNetwork(session: Session, packaged: boolean): { refused(): number } {
  let refused = 0
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const allowed = requestAllowed(url, resourceType) || (!packaged && url.startsWith('devtools://'))
    if (!allowed) refused += 1
    answer({ cancel: !allowed })
  })
  return { refused: () => refused }
}
