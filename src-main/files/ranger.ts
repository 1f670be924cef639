import { mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ecrireTemporaire, type Octets, type Temporaire } from './ecrire-temporaire.ts'
import { traduireErreurDisque } from './fichier-error.ts'
import { cheminDe } from './plan-dossier.ts'

export interface Range {
  sha256: string
  tailleOctets: number
  /** The same bytes were already there: nothing was added. */
  dejaLa: boolean
}

/** A rename lasts through a power cut only once its folder is flushed. Windows cannot open a folder, and does it by itself. */
async function synchroniserDossier(chemin: string) {
  if (process.platform === 'win32') return
  const dossier = await open(chemin, 'r')
  try {
    await dossier.sync()
  } finally {
    await dossier.close()
  }
}

/**
 * True when the bytes are there already. Their date is renewed before anything else, so that the collection of
 * unreferenced files cannot take them between this deposit and the row that will cite it.
 */
async function renouveler(chemin: string, tailleOctets: number): Promise<boolean> {
  try {
    const maintenant = new Date()
    await utimes(chemin, maintenant, maintenant)
    return (await stat(chemin)).size === tailleOctets
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw cause
  }
}

async function installer(dossier: string, { chemin, sha256 }: Temporaire) {
  const cible = cheminDe(dossier, sha256)
  const nouveau = await mkdir(dirname(cible), { recursive: true, mode: 0o700 })
  await rename(chemin, cible)
  await synchroniserDossier(dirname(cible))
  if (nouveau !== undefined) await synchroniserDossier(dossier)
}

async function installerOuJeter(dossier: string, temporaire: Temporaire): Promise<boolean> {
  try {
    const dejaLa = await renouveler(cheminDe(dossier, temporaire.sha256), temporaire.tailleOctets)
    if (!dejaLa) await installer(dossier, temporaire)
    return dejaLa
  } finally {
    await rm(temporaire.chemin, { force: true })
  }
}

/** Keeps bytes under their hash, whole or not at all, and on the disk when it returns. Throws `FichierError`. */
export async function ranger(dossier: string, octets: Octets, maxOctets: number): Promise<Range> {
  try {
    const temporaire = await ecrireTemporaire(dossier, octets, maxOctets)
    const { sha256, tailleOctets } = temporaire
    return { sha256, tailleOctets, dejaLa: await installerOuJeter(dossier, temporaire) }
  } catch (cause) {
    throw traduireErreurDisque(cause)
  }
}
