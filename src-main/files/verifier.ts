import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'

export type EtatFichier = 'intact' | 'manquant' | 'altere'

/** Reads a file again and compares it with the hash that names it. */
export async function verifier(chemin: string): Promise<EtatFichier> {
  const empreinte = createHash('sha256')
  try {
    for await (const tranche of createReadStream(chemin, { highWaterMark: 256 * 1024 })) empreinte.update(tranche as Buffer)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return 'manquant'
    if (code === 'EIO') return 'altere'
    throw cause
  }
  return empreinte.digest('hex') === basename(chemin) ? 'intact' : 'altere'
}
