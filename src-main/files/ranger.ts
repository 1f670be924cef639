import { statSync } from 'node:fs'
import { rename, rm, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ecrireTemporaire, type Octets, type Temporaire } from './ecrire-temporaire.ts'
import { traduireErreurDisque } from './fichier-error.ts'
import { cheminDe } from './plan-dossier.ts'
import { synchroniserDossier } from './preparer-dossier.ts'

export interface Range {
  sha256: string
  tailleOctets: number
  /** The same bytes were already there: nothing was added. */
  dejaLa: boolean
}

/**
 * True when the bytes are there already. Their date is renewed, so that the collection of unreferenced files cannot
 * take them between this deposit and the row that will cite it; if it was faster, they are not there any more.
 */
async function renouveler(chemin: string, tailleOctets: number): Promise<boolean> {
  if (statSync(chemin, { throwIfNoEntry: false })?.size !== tailleOctets) return false
  try {
    const maintenant = new Date()
    await utimes(chemin, maintenant, maintenant)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw cause
  }
}

async function installer(dossier: string, { chemin, sha256, tailleOctets }: Temporaire): Promise<Range> {
  const cible = cheminDe(dossier, sha256)
  try {
    const dejaLa = await renouveler(cible, tailleOctets)
    if (dejaLa) await rm(chemin)
    else await rename(chemin, cible)
    await synchroniserDossier(dirname(cible))
    return { sha256, tailleOctets, dejaLa }
  } catch (cause) {
    await rm(chemin, { force: true })
    throw cause
  }
}

/** Keeps bytes under their hash, whole or not at all, and on the disk when it returns. Throws `FichierError`. */
export async function ranger(dossier: string, octets: Octets, maxOctets: number): Promise<Range> {
  try {
    return await installer(dossier, await ecrireTemporaire(dossier, octets, maxOctets))
  } catch (cause) {
    throw traduireErreurDisque(cause)
  }
}
