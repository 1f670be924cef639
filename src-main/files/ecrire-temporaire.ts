import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FichierError } from './fichier-error.ts'
import { TEMPORAIRES } from './plan-dossier.ts'

export interface Temporaire {
  chemin: string
  sha256: string
  tailleOctets: number
}

export type Octets = ReadableStream<Uint8Array> | Uint8Array

/** One write for an ordinary piece; the loop breathes between those of a large one. */
const TRANCHE = 1024 * 1024
/** What is left to hash while the disk flushes, which takes longer than writing: the hash of an ordinary piece costs no time. */
const EN_RESERVE = 2 * TRANCHE

async function* trancher(octets: Octets): AsyncGenerator<Uint8Array> {
  if (!(octets instanceof Uint8Array)) return yield* octets as unknown as AsyncIterable<Uint8Array>
  for (let debut = 0; debut < octets.length; debut += TRANCHE) yield octets.subarray(debut, debut + TRANCHE)
}

async function ecrireTout(fichier: FileHandle, octets: Uint8Array, position: number) {
  for (let fait = 0; fait < octets.length; ) {
    const { bytesWritten } = await fichier.write(octets, fait, octets.length - fait, position + fait)
    fait += bytesWritten
  }
}

async function recopier(octets: Octets, fichier: FileHandle, maxOctets: number): Promise<Omit<Temporaire, 'chemin'>> {
  const empreinte = createHash('sha256')
  const reserve: Uint8Array[] = []
  let [tailleOctets, hache] = [0, 0]
  const hacher = (jusqua: number): void => {
    for (let tranche = reserve[0]; tranche !== undefined && hache + tranche.length <= jusqua; tranche = reserve[0]) {
      empreinte.update(tranche)
      hache += tranche.length
      reserve.shift()
    }
  }
  for await (const tranche of trancher(octets)) {
    if (tailleOctets + tranche.length > maxOctets) throw new FichierError('FICHIER_TROP_GROS')
    const ecriture = ecrireTout(fichier, tranche, tailleOctets)
    reserve.push(tranche)
    tailleOctets += tranche.length
    hacher(tailleOctets - EN_RESERVE)
    await ecriture
  }
  const vidage = fichier.sync()
  hacher(tailleOctets)
  await vidage
  return { sha256: empreinte.digest('hex'), tailleOctets }
}

/** Writes and hashes at once into a new file of `<dossier>/temporaires`, flushed to the disk. On failure nothing stays. */
export async function ecrireTemporaire(dossier: string, octets: Octets, maxOctets: number): Promise<Temporaire> {
  const chemin = join(dossier, TEMPORAIRES, randomUUID())
  const fichier = await open(chemin, 'wx', 0o600)
  try {
    const recopie = await recopier(octets, fichier, maxOctets)
    await fichier.close()
    return { chemin, ...recopie }
  } catch (cause) {
    await fichier.close().catch(() => undefined)
    await rm(chemin, { force: true })
    throw cause
  }
}
