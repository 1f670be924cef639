import { dialog, shell } from 'electron'
import { WORDING } from './wording.ts'

/** Public sites that the workstation's own texts point to. A link found in a candidat's file is never opened. */
const HOSTS: ReadonlySet<string> = new Set([
  'www.legifrance.gouv.fr',
  'www.service-public.fr',
  'www.cnil.fr',
  'www.laposte.fr',
  'www.monmaster.gouv.fr',
  'www.parcoursup.fr',
  'www.esup-portail.org',
])

/** One plain address and nothing else: no header, no second recipient hidden in the query. */
const MAILTO = /^mailto:[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}$/

/** True for what may leave towards the system's browser or mail program: listed https hosts, and one plain mail address. */
export function externalAllowed(url: string): boolean {
  if (url.length > 2_000 || /[\s\\\p{Cc}]/u.test(url)) return false
  if (MAILTO.test(url)) return true
  if (!url.startsWith('https://') || !URL.canParse(url)) return false
  const { hostname, port, username, password } = new URL(url)
  return HOSTS.has(hostname) && port === '' && username === '' && password === ''
}

/** Shows the whole address and asks, then gives it to the system. False when it is not allowed or the person says no. */
export async function openExternal(url: string): Promise<boolean> {
  if (!externalAllowed(url)) return false
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: WORDING.openLink,
    detail: url,
    buttons: [WORDING.open, WORDING.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return false
  await shell.openExternal(url)
  return true
}
