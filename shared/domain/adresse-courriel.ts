/** Why an address is refused; the screen has a sentence for each. */
export type RaisonAdresse = 'vide' | 'arobase' | 'caractere' | 'longue' | 'domaine' | 'point'

export type AdresseCourriel = { readonly ok: true; readonly adresse: string } | { readonly ok: false; readonly raison: RaisonAdresse }

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** Whatever could turn one recipient into two, or into a header (P20). */
// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const FORBIDDEN = /[\s,;:<>()"\\[\]\u0000-\u001F\u007F]/

/** The little that is needed of a thing that both sides of the door have. */
declare const URL: { new (url: string): { readonly hostname: string }; canParse(url: string): boolean }

/** An internationalised domain as DNS writes it, lower case; `undefined` when it is not a domain. */
function domaineAscii(domaine: string): string | undefined {
  const ascii = URL.canParse(`http://${domaine}`) ? new URL(`http://${domaine}`).hostname : ''
  const labels = ascii.split('.')
  const wellFormed = labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
  return wellFormed ? ascii : undefined
}

/**
 * One address, strictly: a single @, no space, no separator, no quoting, an ASCII local part, a domain with a point (converted when it has
 * accents). Nothing is corrected in silence; the answer says what is wrong.
 */
export function adresseCourriel(saisie: string): AdresseCourriel {
  const typed = saisie.trim()
  if (typed === '') return { ok: false, raison: 'vide' }
  if (FORBIDDEN.test(typed)) return { ok: false, raison: 'caractere' }
  const [local = '', domaine = '', ...more] = typed.split('@')
  if (more.length > 0 || local === '' || domaine === '') return { ok: false, raison: 'arobase' }
  if (local.length > 64 || typed.length > 254) return { ok: false, raison: 'longue' }
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return { ok: false, raison: 'point' }
  if (!LOCAL.test(local)) return { ok: false, raison: 'caractere' }
  const ascii = domaineAscii(domaine)
  return ascii === undefined ? { ok: false, raison: 'domaine' } : { ok: true, adresse: `${local}@${ascii}` }
}
