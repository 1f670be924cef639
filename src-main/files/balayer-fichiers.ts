import { parcourir } from './parcourir.ts'
import { cheminDe } from './plan-dossier.ts'
import { verifier } from './verifier.ts'

/** Three different troubles: cited but gone, there but cited by nobody, there but not the bytes that were kept. */
export interface Balayage {
  manquants: string[]
  orphelins: string[]
  alteres: string[]
}

interface Outils {
  progression(fait: number, total: number): void
  annule: AbortSignal
}

/** Compares the folder with what the base cites, and reads every cited file again. Lists are sorted. */
export async function balayerFichiers(
  { dossier, connus }: { dossier: string; connus: string[] },
  { progression, annule }: Outils,
): Promise<Balayage> {
  const attendus = new Set(connus)
  const balayage: Balayage = { manquants: [], orphelins: [], alteres: [] }
  for await (const sha256 of parcourir(dossier)) if (!attendus.has(sha256)) balayage.orphelins.push(sha256)
  let fait = 0
  for (const sha256 of attendus) {
    annule.throwIfAborted()
    const etat = await verifier(cheminDe(dossier, sha256))
    if (etat === 'manquant') balayage.manquants.push(sha256)
    if (etat === 'altere') balayage.alteres.push(sha256)
    progression(++fait, attendus.size)
  }
  for (const liste of Object.values(balayage) as string[][]) liste.sort()
  return balayage
}
