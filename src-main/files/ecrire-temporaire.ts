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

type Recopie = Omit<Temporaire, 'chemin'>

async function ecrireTout(fichier: FileHandle, octets: Uint8Array, position = 0) {
  for (let fait = 0; fait < octets.length; ) {
    const { bytesWritten } = await fichier.write(octets, fait, octets.length - fait, position + fait)
    fait += bytesWritten
  }
}

/** The disk and the hash work at the same time, both off the main thread. */
async function recopierBloc(octets: Uint8Array, fichier: FileHandle): Promise<Recopie> {
  const ecriture = ecrireTout(fichier, octets).then(() => fichier.sync())
  const [empreinte] = await Promise.all([crypto.subtle.digest('SHA-256', octets as Uint8Array<ArrayBuffer>), ecriture])
  return { sha256: Buffer.from(empreinte).toString('hex'), tailleOctets: octets.length }
}

async function recopierFlux(flux: ReadableStream<Uint8Array>, fichier: FileHandle, maxOctets: number): Promise<Recopie> {
  const empreinte = createHash('sha256')
  let tailleOctets = 0
  for await (const tranche of flux as unknown as AsyncIterable<Uint8Array>) {
    if (tailleOctets + tranche.length > maxOctets) throw new FichierError('FICHIER_TROP_GROS')
    // The disk works while the hash is computed.
    const ecriture = ecrireTout(fichier, tranche, tailleOctets)
    empreinte.update(tranche)
    await ecriture
    tailleOctets += tranche.length
  }
  await fichier.sync()
  return { sha256: empreinte.digest('hex'), tailleOctets }
}

/** Writes and hashes at once into a new file of `<dossier>/temporaires`, flushed to the disk. On failure nothing stays. */
export async function ecrireTemporaire(dossier: string, octets: Octets, maxOctets: number): Promise<Temporaire> {
  const enBloc = octets instanceof Uint8Array
  if (enBloc && octets.length > maxOctets) throw new FichierError('FICHIER_TROP_GROS')
  const chemin = join(dossier, TEMPORAIRES, randomUUID())
  const fichier = await open(chemin, 'wx', 0o600)
  try {
    const recopie = await (enBloc ? recopierBloc(octets, fichier) : recopierFlux(octets, fichier, maxOctets))
    await fichier.close()
    return { chemin, ...recopie }
  } catch (cause) {
    await fichier.close().catch(() => undefined)
    await rm(chemin, { force: true })
    throw cause
  }
}
