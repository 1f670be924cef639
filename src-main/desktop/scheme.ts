import type { CustomScheme } from 'electron'

export const SCHEME = 'pli'
export const HOST = 'bureau'

/** The only origin that a window of Pli ever shows. */
export const ORIGIN = `${SCHEME}://${HOST}`

/** No bypassCSP, no corsEnabled, no service worker, no extension: the page has the rights of an ordinary https page, no more. */
export const SCHEMES: CustomScheme[] = [
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
]

/**
 * True for an address of the workstation itself. Compared part by part: in Node `new URL('pli://…').origin` is the text "null",
 * and the beginning of a text proves nothing (`pli://bureau.evil`).
 */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port, username, password } = new URL(url)
  return protocol === `${SCHEME}:` && hostname === HOST && port === '' && username === '' && password === ''
}
