import type { EtapeEchec, Issue, Panne, Phase } from './issue.ts'

/** What nodemailer says of a failure. `command` and `code` are wrong after a cut (always CONN), so the phase is never read from them. */
export interface ErreurEnvoi {
  readonly message: string
  readonly code?: string | undefined
  readonly originalCode?: string | undefined
  readonly command?: string | undefined
  readonly response?: string | undefined
  readonly responseCode?: number | undefined
}

const CERTIFICAT = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH)/
/** A server that does not speak TLS where it is expected, or not the same one. */
const TLS = /^(ERR_SSL_|ERR_TLS_|EPROTO$)/
const CERTIFICAT_DIT = /certificate|altnames|self[- ]signed/i

const ETAPES: Readonly<Record<string, EtapeEchec>> = { EDNS: 'dns', ETIMEDOUT: 'delai', ETLS: 'tls', EREQUIRETLS: 'tls', EAUTH: 'authentification', ENOAUTH: 'authentification', EABORT: 'delai' }
const PAR_COMMANDE: Readonly<Record<string, EtapeEchec>> = { 'MAIL FROM': 'expediteur', 'RCPT TO': 'destinataire', DATA: 'message' }
const ORIGINES: Readonly<Record<string, EtapeEchec>> = { ECONNREFUSED: 'connexion', EHOSTUNREACH: 'connexion', ENETUNREACH: 'connexion', ENOTFOUND: 'dns', EAI_AGAIN: 'dns', ETIMEDOUT: 'delai' }

/** Where it failed, as the screen says it. */
export function etapeDe(erreur: ErreurEnvoi): EtapeEchec {
  const origine = erreur.originalCode ?? erreur.code ?? ''
  const parTls = erreur.code === 'ETLS' || erreur.code === 'ESOCKET'
  if (CERTIFICAT.test(origine) || (parTls && CERTIFICAT_DIT.test(erreur.message))) return 'certificat'
  if (TLS.test(origine)) return 'tls'
  return ORIGINES[origine] ?? ETAPES[erreur.code ?? ''] ?? PAR_COMMANDE[erreur.command ?? ''] ?? 'coupure'
}

/** Commands of the session: what fails there would fail for every message. */
const SESSION = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/
/** 530, 534, 535, 538: the server wants another login; it says nothing of the message. */
const CONNEXION_EXIGEE = new Set([421, 530, 534, 535, 538])
/** 452 of a mailbox (x.2.x) is the reader's; any other is what the server still takes from us (reliability-security.md §3.5). */
const BOITE_PLEINE = /^452[ -]4\.2\./

function panneDe(erreur: ErreurEnvoi, code: number): Panne {
  if (erreur.code === 'EAUTH' || SESSION.test(erreur.command ?? '') || CONNEXION_EXIGEE.has(code)) return 'ligne'
  return code === 452 && !BOITE_PLEINE.test(erreur.response ?? '') ? 'quota' : 'aucune'
}

/** 503 (bad sequence) speaks of the session: the same message may pass on another one. */
const estDefinitif = (code: number): boolean => code >= 500 && code !== 503

/** Without its line breaks and bounded: a reply is the server's text, not ours. */
export const uneLigne = (texte: string): string => texte.replaceAll(/\s+/g, ' ').trim().slice(0, 500)

function selonReponse(erreur: ErreurEnvoi, code: number): Issue {
  const panne = panneDe(erreur, code)
  const statut = panne === 'aucune' && estDefinitif(code) ? 'refuse' : 'a_reessayer'
  return { statut, panne, etape: panne === 'quota' ? 'quota' : etapeDe(erreur), code, texte: uneLigne(erreur.response ?? '') }
}

/** Refused before any server was asked: too large for its announced limit, or an address that the protocol cannot carry. */
const SANS_SERVEUR = new Set(['EENVELOPE', 'EMESSAGE', 'EMAXRECIPIENTS', 'EFILEACCESS', 'EURLACCESS'])

/**
 * What a failed attempt means (reliability-security.md §3.5). A reply of the server is certain. Without one, all hangs on the final dot: if it
 * may have left, the message may have been delivered, and only a person may send it again.
 */
export function classerErreur(erreur: ErreurEnvoi, phase: Phase): Issue {
  const code = erreur.responseCode ?? 0
  if (code >= 400 && code < 600) return selonReponse(erreur, code)
  const commun = { code: null, texte: uneLigne(erreur.message), etape: etapeDe(erreur) }
  if (phase === 'apres') return { ...commun, statut: 'incertain', panne: 'aucune' }
  // Cut in the middle: perhaps this message's doing (a filter that dislikes it). It tries again alone and holds nobody back.
  if (phase === 'pendant') return { ...commun, statut: 'a_reessayer', panne: 'aucune' }
  if (SANS_SERVEUR.has(erreur.code ?? '')) return { ...commun, statut: 'refuse', panne: 'aucune', etape: erreur.code === 'EMESSAGE' ? 'taille' : 'adresse' }
  return { ...commun, statut: 'a_reessayer', panne: 'ligne' }
}

const REPONSE = /^(\d{3})[ -]?/

/** The server took the message: its own words are kept. */
export const issueEnvoyee = (reponse: string): Issue => ({ statut: 'envoye', panne: 'aucune', etape: null, code: Number(REPONSE.exec(reponse)?.[1] ?? 250), texte: uneLigne(reponse) })
