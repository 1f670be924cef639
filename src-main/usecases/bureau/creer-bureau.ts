import { getEtablissement, insertCampagne, insertCentre, insertEtablissement, insertGestionnaire } from '#main/database/queries/bureau.ts'
import { insertMotif } from '#main/database/queries/motifs.ts'
import type { Db } from '#main/database/base.ts'
import { declarerFichier } from '#main/database/queries/fichiers.ts'
import { codeOffice } from '#shared/domain/numero.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Depot } from '../ports.ts'
import type { NouveauBureau, Place } from '../hote.ts'

export interface Fondation {
  readonly db: Db
  readonly maintenant: () => string
  readonly hasard: () => number
  readonly demonstration: boolean
  readonly motifs: readonly { usage: 'avis' | 'piece'; code: string; texte: string }[]
  readonly logo: Depot | undefined
}

/**
 * Founds an office in an empty base: the établissement, its campagne, one centre, the founder with every droit, and the library of motifs.
 * To be called inside a transaction. Throws SAISIE_INVALIDE when the campagne ends before it begins, or when there is an office already.
 */
export function creerBureau(fondation: Fondation, nouveau: NouveauBureau): Place {
  const { db, maintenant, logo } = fondation
  if (getEtablissement(db) !== undefined) throw new DomainError('SAISIE_INVALIDE', { champ: 'etablissement', raison: 'existe' })
  if (nouveau.campagne.finLe < nouveau.campagne.debutLe) throw new DomainError('SAISIE_INVALIDE', { champ: 'campagne.finLe', raison: 'avant_debut' })
  if (logo !== undefined) declarerFichier(db, { sha256: logo.sha256, tailleOctets: logo.tailleOctets, type: logo.type, rangeLe: maintenant() })
  const code = codeOffice(fondation.hasard)
  insertEtablissement(db, {
    ...nouveau.etablissement, id: 1, codeOffice: code, demonstration: fondation.demonstration,
    logoSha256: logo?.sha256 ?? null, logoType: logo?.type ?? null, creeLe: maintenant(),
  })
  const { code: codeCampagne, libelle, debutLe, finLe } = nouveau.campagne
  insertCampagne(db, { code: codeCampagne, libelle, debutLe, finLe, active: true })
  insertCentre(db, { code: 'CENTRE', libelle: nouveau.etablissement.service || nouveau.etablissement.nom })
  for (const motif of fondation.motifs) insertMotif(db, motif)
  return { codeOffice: code, gestionnaireId: insertGestionnaire(db, { ...nouveau.moi, courriel: '', profil: 'responsable', creeLe: maintenant() }) }
}
