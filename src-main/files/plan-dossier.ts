import { join } from 'node:path'

const EMPREINTE = /^[0-9a-f]{64}$/

export const TEMPORAIRES = 'temporaires'

export const estEmpreinte = (texte: string): boolean => EMPREINTE.test(texte)

/** `<dossier>/ab/<sha256>`. Throws on anything that is not 64 hexadecimal digits: nothing else ever becomes a path. */
export function cheminDe(dossier: string, sha256: string): string {
  if (!estEmpreinte(sha256)) throw new TypeError('not a SHA-256 in lower-case hexadecimal')
  return join(dossier, sha256.slice(0, 2), sha256)
}
