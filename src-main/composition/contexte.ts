import { getEtablissement, getGestionnaire, getGestionnaireParDefaut } from '#main/database/queries/bureau.ts'
import { ajouterAuJournal } from '#main/database/queries/journal.ts'
import type { Db } from '#main/database/base.ts'
import type { Context, Moi } from '#main/usecases/context.ts'
import type { Place } from '#main/usecases/hote.ts'
import type { FichiersPort, LettresPort, MailPort, PieceUsuelle, TravauxPort } from '#main/usecases/ports.ts'
import { dateLocale, FUSEAU_PAR_DEFAUT } from '#shared/domain/dates.ts'
import { PROFILS } from '#shared/domain/droit.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { createTransaction } from './transaction.ts'
import { readReglages } from './reglages.ts'

/** The world as the office sees it: a test holds each still. */
export interface Monde {
  readonly horloge: () => string
  readonly hasard: () => number
  readonly identifiant: () => string
}

export interface Outils {
  readonly db: Db
  readonly monde: Monde
  readonly transaction: ReturnType<typeof createTransaction>
  readonly fichiers: FichiersPort
  readonly lettres: LettresPort
  readonly mail: MailPort
  readonly travaux: TravauxPort
  readonly catalogueUsuel: () => readonly PieceUsuelle[]
}

/** The id that a session named, while the office where it named it is the one that is open; null otherwise. */
export const gestionnaireDe = (db: Db, place: Place | null): number | null => (place !== null && getEtablissement(db)?.codeOffice === place.codeOffice ? place.gestionnaireId : null)

/** Who acts in this session: the gestionnaire it named, else the office's first. Throws BUREAU_FERME when there is none. */
export function trouverMoi(db: Db, gestionnaireId: number | null): Moi {
  const named = gestionnaireId === null ? undefined : getGestionnaire(db, gestionnaireId)
  const found = named?.actif === true ? named : getGestionnaireParDefaut(db)
  if (found === undefined) throw new DomainError('BUREAU_FERME', {})
  return { id: found.id, nom: `${found.prenom} ${found.nom}`, qualite: found.qualite, droits: new Set(PROFILS[found.profil]) }
}

/** The context of one question or act. Rights are read again each time (decision 5). */
export function createContexte(outils: Outils, moi: Moi): Context {
  const { db, monde, transaction, fichiers, lettres, mail, travaux } = outils
  const maintenant = monde.horloge
  const office = getEtablissement(db)
  const fuseau = office?.fuseau ?? FUSEAU_PAR_DEFAUT
  return {
    db, moi, demonstration: office?.demonstration ?? false, fichiers, lettres, mail, travaux, maintenant, catalogueUsuel: outils.catalogueUsuel,
    reglages: readReglages(db), fuseau,
    aujourdhui: () => dateLocale(maintenant(), fuseau),
    hasard: monde.hasard,
    identifiant: monde.identifiant,
    ecrire: transaction.ecrire,
    annoncer: transaction.annoncer,
    journaliser: ({ acte, sujet, sujetId, candidatureId = null, donnees = {}, texte }) =>
      ajouterAuJournal(db, { faitLe: maintenant(), faitPar: moi.id, acte, sujet, sujetId, candidatureId, donnees, texte, sel: monde.identifiant() }),
  }
}
