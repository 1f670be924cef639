import { crc32 } from 'node:zlib'

const FIN = 0x06054b50

/** The files of an archive, read from its central directory as an unzip program does. Throws when a checksum does not hold. */
export function lireZip(archive: Uint8Array): { nom: string; octets: Buffer }[] {
  const zip = Buffer.from(archive)
  const fin = zip.length - 22
  if (zip.readUInt32LE(fin) !== FIN) throw new Error('no end of central directory')
  const fichiers: { nom: string; octets: Buffer }[] = []
  let place = zip.readUInt32LE(fin + 16)
  for (let rang = 0; rang < zip.readUInt16LE(fin + 10); rang += 1) {
    const [crc, taille, longueur, debut] = [zip.readUInt32LE(place + 16), zip.readUInt32LE(place + 24), zip.readUInt16LE(place + 28), zip.readUInt32LE(place + 42)]
    const nom = zip.toString('utf8', place + 46, place + 46 + longueur)
    const corps = debut + 30 + zip.readUInt16LE(debut + 26) + zip.readUInt16LE(debut + 28)
    const octets = zip.subarray(corps, corps + taille)
    if (crc32(octets) !== crc) throw new Error(`${nom}: checksum`)
    fichiers.push({ nom, octets })
    place += 46 + longueur + zip.readUInt16LE(place + 30) + zip.readUInt16LE(place + 32)
  }
  return fichiers
}
