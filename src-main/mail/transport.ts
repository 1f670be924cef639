import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool'
import type { ReglageSmtp } from '#shared/contract/courriels.ts'

/** Milliseconds. RFC 5321 §4.5.3.2.6: ten minutes after the final dot, a shorter wait makes duplicates. */
export interface Delais {
  readonly connexion: number
  readonly salutation: number
  readonly silence: number
  /** The whole of one sending: a server that trickles its reply byte by byte is never silent. */
  readonly total: number
}

export const DELAIS: Delais = { connexion: 60_000, salutation: 60_000, silence: 600_000, total: 1_200_000 }

/** `clair` is the explicit permission of the settings for this host; in the two others TLS is required, and never given up (decision 21). */
const SECURITE = {
  tls: { secure: true },
  starttls: { secure: false, requireTLS: true },
  clair: { secure: false, ignoreTLS: true },
} as const satisfies Record<ReglageSmtp['securite'], SMTPPoolOptions>

/** reliability-security.md §6.5, with the pool of decision 21. The pool never sends again by itself: what is sent twice is our decision. */
export function optionsTransport(reglage: ReglageSmtp, motDePasse: string | undefined, delais: Delais = DELAIS): SMTPPoolOptions & { pool: true } {
  return {
    pool: true,
    maxConnections: 5,
    maxRequeues: 0,
    host: reglage.hote,
    port: reglage.port,
    ...SECURITE[reglage.securite],
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
    ...(reglage.utilisateur === '' ? {} : { auth: { user: reglage.utilisateur, pass: motDePasse ?? '' } }),
    connectionTimeout: delais.connexion,
    greetingTimeout: delais.salutation,
    socketTimeout: delais.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  }
}
