const LONGUEUR = 100

const SIGLES: Readonly<Record<string, string>> = {
  '\u200E': 'LRM', '\u200F': 'RLM', '\u061C': 'ALM',
  '\u202A': 'LRE', '\u202B': 'RLE', '\u202C': 'PDF', '\u202D': 'LRO', '\u202E': 'RLO',
  '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI',
}

/** Controls, and format characters (bidi, zero width) that would hide or reorder the rest of the name. */
const INVISIBLES = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

const montrer = (caractere: string) =>
  `‹${SIGLES[caractere] ?? `U+${(caractere.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`}›`

/** Keeps both ends, so that the extension still shows. */
function raccourcir(nom: string): string {
  const lettres = Array.from(nom)
  const fin = 20
  return lettres.length <= LONGUEUR ? nom : [...lettres.slice(0, LONGUEUR - fin - 1), '…', ...lettres.slice(-fin)].join('')
}

/**
 * The name of a received file as it may be shown and kept: without its folders, in NFC, what is invisible made visible
 * ("cv‹RLO›fdp.exe"), 100 characters at most. Never a path.
 */
export function nomAffiche(nom: string): string {
  const dernier = nom.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  return raccourcir(dernier.normalize('NFC').replace(INVISIBLES, montrer).trim())
}
