import { readFile } from 'node:fs/promises'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'
import type { DonneesLettre, Expediteur, Signataire } from './donnees-lettre.ts'

/** A letter as its row keeps it: pictures cited by their hash. */
export interface LettreFigee extends Omit<DonneesLettre, 'expediteur' | 'signataire'> {
  readonly expediteur: Omit<Expediteur, 'logo'> & { readonly logoSha256: string | null }
  readonly signataire?: Omit<Signataire, 'image'> & { readonly imageSha256: string | null }
}

/** Reads the JSON of a row and finds its pictures. Rejects when one is gone: a letter without its signature is another letter. */
export type Degeler = (donnees: string) => Promise<DonneesLettre>

/** `fichiers` is the store of bytes. Each picture is read once. */
export function createDegeler(fichiers: string): Degeler {
  const magasin = createMagasinFichiers({ dossier: fichiers })
  const lues = new Map<string, Promise<Uint8Array>>()
  const image = async (sha256: string | null): Promise<Uint8Array | undefined> => {
    if (sha256 === null) return undefined
    const lue = lues.get(sha256) ?? readFile(magasin.chemin(sha256))
    lues.set(sha256, lue)
    return lue
  }
  return async (donnees) => {
    const { expediteur, signataire, ...reste } = JSON.parse(donnees) as LettreFigee
    const [logo, paraphe] = await Promise.all([image(expediteur.logoSha256), image(signataire?.imageSha256 ?? null)])
    return {
      ...reste,
      expediteur: { ...expediteur, ...(logo && { logo }) },
      ...(signataire && { signataire: { ...signataire, ...(paraphe && { image: paraphe }) } }),
    }
  }
}
