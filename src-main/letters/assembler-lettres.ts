import { readFile } from 'node:fs/promises'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'
import { fusionner } from './fusionner.ts'

interface Entree {
  readonly fichiers: string
  readonly sha256s: readonly string[]
  readonly rectoVerso: boolean
}

interface Outils {
  progression(fait: number, total: number): void
  annule: AbortSignal
}

/** The stored letters as one PDF, in this order: the very bytes that were issued, read one at a time. */
export async function assemblerLettres({ fichiers, sha256s, rectoVerso }: Entree, { progression, annule }: Outils): Promise<Uint8Array> {
  const magasin = createMagasinFichiers({ dossier: fichiers })
  async function* lire(): AsyncGenerator<Uint8Array> {
    for (const [rang, sha256] of sha256s.entries()) {
      annule.throwIfAborted()
      progression(rang, sha256s.length)
      yield await readFile(magasin.chemin(sha256))
    }
  }
  return fusionner(lire(), { rectoVerso })
}
