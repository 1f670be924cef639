import type { BureauOuvert } from './bureau-ouvert.ts'
import type { MaisonOptions } from './maison.ts'

/** Fills an empty demonstration office; the first dossiers are there when it answers, the rest follows behind a progress bar (decision 38). */
export async function preparerDemonstration(bureau: BureauOuvert, options: MaisonOptions): Promise<void> {
  const { peuplerDemonstration } = await import('../../resources/demo/office.ts')
  await peuplerDemonstration({
    db: bureau.base.db,
    ecrire: bureau.outils.transaction.ecrire,
    fichiers: bureau.outils.fichiers,
    monde: options.monde,
    racine: options.racine,
    cache: `${bureau.dossier}/fonds`,
    suite: (poursuivre) => bureau.services.lancerDemonstration(poursuivre),
  })
}
