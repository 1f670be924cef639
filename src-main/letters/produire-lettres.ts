import { FichierError } from '#main/files/fichier-error.ts'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'
import { createFabriqueLettres, type FabriqueLettres } from './create-fabrique-lettres.ts'
import { createDegeler } from './lettre-figee.ts'

export interface LettreAProduire {
  readonly id: number
  /** The frozen data, as the row keeps them. */
  readonly donnees: string
}

/** Bytes on the disk under their hash, or why there are none: a code of the disk, or a text for the log. */
export type LettreProduite = { readonly id: number; readonly sha256: string; readonly tailleOctets: number } | { readonly id: number; readonly erreur: string }

interface Entree {
  readonly fichiers: string
  readonly fontsDir: string
  readonly lettres: readonly LettreAProduire[]
}

interface Outils {
  progression(fait: number, total: number): void
  annule: AbortSignal
}

const MAX_OCTETS = 50_000_000

/** The disk flushes several files while the next ones are composed: one after the other, it would set the pace. */
const DEPOTS_ENSEMBLE = 8

const texteDe = (error: unknown): string => {
  if (error instanceof FichierError) return error.code
  return error instanceof Error ? `${error.message}${error.cause instanceof Error ? `: ${error.cause.message}` : ''}` : String(error)
}

/** The bytes of one letter. */
export async function composer(fabrique: FabriqueLettres, lettre: Parameters<FabriqueLettres['produire']>[0] extends Iterable<infer L> ? L : never): Promise<Uint8Array> {
  let octets: Uint8Array | undefined
  await fabrique.produire([lettre], (_, made) => {
    octets = made
  })
  if (octets === undefined) throw new Error('no bytes')
  return octets
}

/** Makes the letters and keeps each under its hash, flushed to the disk. One that cannot be made is told and stops no other. */
export async function produireLettres({ fichiers, fontsDir, lettres }: Entree, { progression, annule }: Outils): Promise<LettreProduite[]> {
  const magasin = createMagasinFichiers({ dossier: fichiers })
  const fabrique = await createFabriqueLettres({ fontsDir })
  const degeler = createDegeler(fichiers)
  const faites: LettreProduite[] = []
  const enDepot = new Set<Promise<void>>()

  const deposer = async (id: number, octets: Uint8Array): Promise<void> => {
    const { sha256, tailleOctets } = await magasin.ranger(octets, { maxOctets: MAX_OCTETS })
    faites.push({ id, sha256, tailleOctets })
  }
  const rater = (id: number) => (error: unknown) => void faites.push({ id, erreur: texteDe(error) })

  for (const { id, donnees } of lettres) {
    annule.throwIfAborted()
    const octets = await degeler(donnees).then((lettre) => composer(fabrique, lettre)).catch(rater(id))
    if (octets instanceof Uint8Array) {
      const depot = deposer(id, octets).catch(rater(id)).finally(() => enDepot.delete(depot))
      enDepot.add(depot)
    }
    if (enDepot.size >= DEPOTS_ENSEMBLE) await Promise.race(enDepot)
    progression(faites.length, lettres.length)
  }
  await Promise.all(enDepot)
  return faites
}
