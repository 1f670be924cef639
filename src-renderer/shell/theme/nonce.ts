import { setNonce } from 'get-nonce'

/** The page's style and script nonce. Browsers hide the attribute once parsed: only the property still has it. */
export function readNonce(page: Document = document): string {
  const bearers = page.querySelectorAll<HTMLElement>('meta[property="csp-nonce"], script[nonce]')
  return [...bearers].map((element) => element.nonce).find((nonce) => nonce !== undefined && nonce !== '') ?? ''
}

/** Hands the nonce to the libraries that write style tags of their own (scroll lock). Call before the first render. */
export function applyNonce(nonce: string = readNonce()): string {
  setNonce(nonce)
  return nonce
}
