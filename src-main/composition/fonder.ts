import { ajouterAuJournal } from '#main/database/queries/journal.ts'
import { creerBureau } from '#main/usecases/bureau/creer-bureau.ts'
import { exigerImage } from '#main/usecases/bureau/image-deposee.ts'
import type { NouveauBureau, Visite } from '#main/usecases/hote.ts'
import type { BureauOuvert } from './bureau-ouvert.ts'
import type { Monde } from './contexte.ts'
import { readMotifs } from './nomenclatures.ts'

interface Options {
  readonly racine: string
  readonly monde: Monde
}

/** Founds one's own office in the empty folder that is open, with the shipped library of motifs and the usual notice of remedies. */
export function fonderBureau(bureau: BureauOuvert, { racine, monde }: Options, visite: Visite, nouveau: NouveauBureau): void {
  const motifs = readMotifs(racine)
  const { db } = bureau.base
  const { transaction, fichiers } = bureau.outils
  const logo = nouveau.logoDepotId === undefined ? undefined : exigerImage(fichiers, nouveau.logoDepotId)
  visite.place = transaction.ecrire(() => {
    const place = creerBureau({ db, maintenant: monde.horloge, hasard: monde.hasard, demonstration: false, motifs, logo }, nouveau)
    ajouterAuJournal(db, { faitLe: monde.horloge(), faitPar: place.gestionnaireId, acte: 'creer_bureau', sujet: 'etablissement', sujetId: 1, candidatureId: null, donnees: {}, sel: monde.identifiant() })
    transaction.annoncer({ type: 'reload_all' })
    return place
  })
  if (logo !== undefined) fichiers.oublierDepot(logo.id)
}
