import { fileTypeFromBuffer } from 'file-type'
import { lireSignature } from './signature.ts'

/** Enough for every signature that file-type reads at the head of a file. */
export const TAILLE_TETE = 4100

const TEXTES: readonly (readonly [string, RegExp])[] = [
  ['svg', /<svg[\s>]/i],
  ['html', /<(?:!doctype\s+html|html|head|body|script)[\s>]/i],
  ['xml', /^\s*<\?xml\s/i],
]

const lireTexte = (tete: Uint8Array) => {
  const texte = new TextDecoder('utf-8').decode(tete)
  return TEXTES.find(([, motif]) => motif.test(texte))?.[0]
}

/**
 * What the content is: 'pdf', 'jpeg', 'png', or the usual extension of what else was recognised; `undefined` when nothing
 * was. For the child only: file-type's own notice asks for a place that may be stopped.
 */
export async function reconnaitre(tete: Uint8Array): Promise<string | undefined> {
  const notre = lireSignature(tete)
  if (notre !== undefined) return notre
  const autre = (await fileTypeFromBuffer(tete).catch(() => undefined))?.ext
  // file-type looks for %PDF further than we accept, and says xml for an SVG.
  return autre === undefined || autre === 'xml' ? lireTexte(tete) : autre
}
