import type { Hasard } from '../hasard.ts'

const LETTRES_BEA23 = 'ABCDEFGHJKLMNPRSTUVWXYZ'
const BASE_36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** `ine` and `cle` as eCandidat splits them: 10 + 1 (BEA23, NNE36) or 9 + 2 (INES). */
export interface Ine {
  readonly genre: 'BEA23' | 'NNE36' | 'INES'
  readonly ine: string
  readonly cle: string
}

/** Rectorat: 10 digits, then the letter of the number modulo 23. */
const bea23 = (hasard: Hasard): Ine => {
  const ine = `${hasard.int(0, 1)}${hasard.digits(8)}${hasard.int(1, 9)}`
  return { genre: 'BEA23', ine, cle: LETTRES_BEA23.charAt(Number(BigInt(ine) % 23n)) }
}

/** University: 10 alphanumerics, then the last digit of 6 × Σ(first nine) + tenth, in base 36. */
const nne36 = (hasard: Hasard): Ine => {
  const signes = [hasard.int(0, 9), 10 + hasard.int(0, 25), ...Array.from({ length: 8 }, () => hasard.int(0, 35))]
  const somme = signes.slice(0, 9).reduce((sum, valeur) => sum + valeur, 0)
  const cle = (6 * somme + (signes[9] ?? 0)) % 10
  return { genre: 'NNE36', ine: signes.map((valeur) => BASE_36.charAt(valeur)).join(''), cle: String(cle) }
}

/** National number in use since 2018: 9 digits and 2 letters, checked by the national service only. */
const ines = (hasard: Hasard): Ine => ({
  genre: 'INES',
  ine: hasard.digits(9),
  cle: `${LETTRES_BEA23.charAt(hasard.int(0, 22))}${LETTRES_BEA23.charAt(hasard.int(0, 22))}`,
})

/** A number that passes the format of its kind (eCandidat: checkBEA23, checkNNE36, isINES); it belongs to nobody on purpose. */
export const createIne = (hasard: Hasard): Ine => hasard.weighted([[bea23, 5], [nne36, 3], [ines, 2]] as const)(hasard)
