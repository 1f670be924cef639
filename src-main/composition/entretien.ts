import { join } from 'node:path'
import { estFichierCite, listFichiersCites } from '#main/database/queries/fichiers-cites.ts'
import { nettoyerTemporaires, ramasser } from '#main/files/ramasser.ts'
import type { Travaux } from '#main/travaux/travaux.ts'
import type { BureauOuvert } from './bureau-ouvert.ts'

/** Bytes that nobody cites are kept this long: somebody may be about to attach them (decision 8). */
const GARDE_MS = 24 * 3_600_000

const dossierFichiers = ({ dossier }: BureauOuvert): string => join(dossier, 'fichiers')

/** What a stop left half received goes away. To be called before the first deposit of a start. */
export const balayerRestes = (bureau: BureauOuvert): Promise<number> => nettoyerTemporaires(dossierFichiers(bureau))

/** Removes the bytes that no row has cited for a day; an office that closes meanwhile keeps them all. Answers the hashes removed. */
export const ramasserOrphelins = (bureau: BureauOuvert): Promise<string[]> =>
  ramasser(dossierFichiers(bureau), (sha256) => !bureau.base.sqlite.open || estFichierCite(bureau.base.db, sha256), GARDE_MS)

/** Reads every file again in a child and writes down the three troubles apart: missing, changed, cited by nobody (P12). */
export async function controlerFichiers({ bureau, travaux, consigner }: { bureau: BureauOuvert; travaux: Travaux; consigner: (error: unknown) => string }): Promise<void> {
  const { manquants, alteres, orphelins } = await travaux.runTravail('balayerFichiers', { dossier: dossierFichiers(bureau), connus: listFichiersCites(bureau.base.db) })
  const troubles = { 'cited and missing': manquants, 'changed since they were kept': alteres, 'cited by nobody': orphelins }
  for (const [trouble, sha256s] of Object.entries(troubles)) {
    if (sha256s.length > 0) consigner(new Error(`${sha256s.length} files ${trouble}: ${sha256s.slice(0, 5).map((sha256) => sha256.slice(0, 8)).join(' ')}`))
  }
}
