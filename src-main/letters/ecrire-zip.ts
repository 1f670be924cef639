import { crc32 } from 'node:zlib'

export interface EntreeZip {
  readonly nom: string
  readonly octets: Uint8Array
}

const UTF8 = 0x0800
/** 1980-01-01, the first day that ZIP knows: the same letters give the same archive whenever it is made. */
const JOUR = 0x0021
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const FIN = 0x06054b50

/** Fields of 2 or 4 bytes, little-endian. */
function champs(...suite: readonly (readonly [taille: 2 | 4, valeur: number])[]): Buffer {
  const tampon = Buffer.alloc(suite.reduce((total, [taille]) => total + taille, 0))
  let place = 0
  for (const [taille, valeur] of suite) place = taille === 2 ? tampon.writeUInt16LE(valeur, place) : tampon.writeUInt32LE(valeur, place)
  return tampon
}

/** What both headers of a file say: version 2.0, UTF-8 name, stored, date, checksum, sizes, length of the name. */
const description = (nom: Buffer, octets: Uint8Array, crc: number): Buffer =>
  champs([2, 20], [2, UTF8], [2, 0], [2, 0], [2, JOUR], [4, crc], [4, octets.length], [4, octets.length], [2, nom.length], [2, 0])

/**
 * An archive whose files are stored as they are: PDFs are compressed already. Names in UTF-8. Throws beyond what the plain format can count
 * (65 535 files, 4 GB).
 */
export function ecrireZip(entrees: readonly EntreeZip[]): Uint8Array {
  const corps: Uint8Array[] = []
  const repertoire: Buffer[] = []
  let position = 0
  for (const { nom, octets } of entrees) {
    const name = Buffer.from(nom)
    const dit = description(name, octets, crc32(octets))
    corps.push(champs([4, LOCAL]), dit, name, octets)
    repertoire.push(champs([4, CENTRAL], [2, 20]), dit, champs([2, 0], [2, 0], [2, 0], [4, 0], [4, position]), name)
    position += 4 + dit.length + name.length + octets.length
  }
  if (entrees.length > 0xffff || position > 0xffff_ffff) throw new RangeError('too many files for a plain ZIP')
  const taille = repertoire.reduce((total, part) => total + part.length, 0)
  return Buffer.concat([...corps, ...repertoire, champs([4, FIN], [2, 0], [2, 0], [2, entrees.length], [2, entrees.length], [4, taille], [4, position], [2, 0])])
}
