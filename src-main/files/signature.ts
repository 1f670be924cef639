import type { TypePiece } from '#shared/domain/probleme-fichier.ts'

const SIGNATURES: readonly (readonly [TypePiece, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** One of our three types when the very first bytes say so: a PDF that begins with something else is not taken for one. */
export const lireSignature = (tete: Uint8Array): TypePiece | undefined =>
  SIGNATURES.find(([, octets]) => octets.every((octet, rang) => tete[rang] === octet))?.[0]
