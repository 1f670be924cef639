import { join } from 'node:path'
import type { BureauOuvert } from './bureau-ouvert.ts'
import type { MaisonOptions } from './maison.ts'

/**
 * One transaction over several turns of the loop. Nobody else writes meanwhile: the office is not open yet. A stop in the middle leaves the
 * base as it was, so that the next opening begins again.
 */
async function enUneFois({ base: { sqlite } }: BureauOuvert, travail: () => Promise<void>): Promise<void> {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    await travail()
    sqlite.exec('COMMIT')
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}

/** Fills an empty demonstration office; the first dossiers are there when it answers, the rest follows behind a progress bar (decision 38). */
export async function preparerDemonstration(bureau: BureauOuvert, { travaux, racine, monde }: MaisonOptions): Promise<void> {
  const { peuplerDemonstration } = await import('../../resources/demo/office.ts')
  const lieux = { dossier: join(bureau.dossier, 'fichiers'), cache: join(bureau.dossier, 'fonds'), polices: join(racine, 'resources/fonts') }
  await peuplerDemonstration({
    outils: { ...bureau.outils, monde },
    enUneFois: (travail) => enUneFois(bureau, travail),
    fabriquer: (promis, signal) => travaux.runTravail('fabriquerDocuments', { ...lieux, commandes: promis.map(({ commande }) => commande), discret: signal !== undefined }, signal === undefined ? {} : { signal }),
    suite: (poursuivre) => bureau.services.lancerDemonstration(poursuivre),
  })
}
