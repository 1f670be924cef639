import { plier } from '#shared/domain/texte.ts'

const SMALL = new Set(['de', 'des', 'du', 'la', 'le', 'les', 'et', 'en', 'a', 'au', 'aux', 'd', 'l', 'pour', 'of', 'the', 'and'])
const LONGEST = 12

/** A code that a name suggests: its initials and figures, or its first word when it has only one. */
export function codePropose(libelle: string): string {
  const words = plier(libelle).split(' ').filter((word) => word !== '' && !SMALL.has(word))
  const code = words.length < 2 ? (words[0] ?? '') : words.map((word) => (/^\d+$/.test(word) ? word : word.charAt(0))).join('')
  return code.toUpperCase().slice(0, LONGEST)
}

interface Nomme {
  readonly code: string
  readonly libelle: string
}

/** A new name, and the code that follows it for as long as nobody typed another. */
export const nommer = ({ code, libelle }: Nomme, suivant: string, nouveau: boolean): Partial<Nomme> =>
  nouveau && (code === '' || code === codePropose(libelle)) ? { libelle: suivant, code: codePropose(suivant) } : { libelle: suivant }
