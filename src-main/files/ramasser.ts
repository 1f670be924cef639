import { statSync, unlinkSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parcourir } from './parcourir.ts'
import { cheminDe, TEMPORAIRES } from './plan-dossier.ts'

/** One synchronous step: no deposit of the same bytes can slip in between the question and the removal. */
function retirerSiVieux(chemin: string, avant: number): boolean {
  const mtimeMs = statSync(chemin, { throwIfNoEntry: false })?.mtimeMs
  if (mtimeMs === undefined || mtimeMs > avant) return false
  try {
    unlinkSync(chemin)
    return true
  } catch (cause) {
    // Windows: somebody is reading it. The next collection will take it.
    if (['EBUSY', 'EPERM', 'EACCES'].includes((cause as NodeJS.ErrnoException).code ?? '')) return false
    throw cause
  }
}

/** Removes what nobody cites and what nobody has deposited again for `ageMinMs`. Returns the hashes removed. */
export async function ramasser(dossier: string, estCite: (sha256: string) => boolean, ageMinMs: number): Promise<string[]> {
  const avant = Date.now() - ageMinMs
  const retires: string[] = []
  for await (const sha256 of parcourir(dossier)) {
    if (!estCite(sha256) && retirerSiVieux(cheminDe(dossier, sha256), avant)) retires.push(sha256)
  }
  return retires
}

/** What a stop in the middle of a deposit left behind. Only before the first deposit of a start. Returns how many. */
export async function nettoyerTemporaires(dossier: string): Promise<number> {
  const noms = await readdir(join(dossier, TEMPORAIRES)).catch(() => [])
  await Promise.all(noms.map((nom) => rm(join(dossier, TEMPORAIRES, nom), { recursive: true, force: true })))
  return noms.length
}
