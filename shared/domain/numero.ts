/** eCandidat: 8 characters among 0-9 A-Z (domain.md §3.2). O, I, 0 and 1 are avoided: these numbers are read aloud and typed from paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const LONGUEUR_NUMERO_DOSSIER = 8

/** A dossier number from chance; the caller retries while it was ever given before (domain.md §10.1.10). */
export const numeroDossier = (hasard: () => number): string =>
  Array.from({ length: LONGUEUR_NUMERO_DOSSIER }, () => ALPHABET[Math.floor(hasard() * ALPHABET.length)]).join('')

/** Decision 1: the number of a candidature is its candidat's, a dash and its rank among his candidatures. */
export const numeroCandidature = (dossier: string, rang: number): string => `${dossier}-${rang}`

/** The six characters that name an office in QR codes and backups (decisions 5 and 39). */
export const codeOffice = (hasard: () => number): string => Array.from({ length: 6 }, () => ALPHABET[Math.floor(hasard() * ALPHABET.length)]).join('')
