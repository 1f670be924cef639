import { getCampagneActive, getEtablissement, getGestionnaire } from '#main/database/queries/bureau.ts'
import { getCompteursSession } from '#main/database/queries/compteurs.ts'
import { teteDuJournal } from '#main/database/queries/journal.ts'
import { getDerniereSauvegarde } from '#main/database/queries/sauvegardes.ts'
import type { Preferences, Session } from '#shared/contract/bureau.ts'
import type { Context } from '../context.ts'

const HEURE_MS = 3_600_000
/** A backup older than this is said on every screen (P7). */
const ALERTE_HEURES = 48

function sauvegarde(ctx: Context, dossierRegle: boolean): Session['sauvegarde'] {
  const derniere = getDerniereSauvegarde(ctx.db)
  const ageHeures = derniere === undefined ? null : Math.floor((Date.parse(ctx.maintenant()) - Date.parse(derniere.faiteLe)) / HEURE_MS)
  const alerte = !ctx.demonstration && (!dossierRegle || ageHeures === null || ageHeures > ALERTE_HEURES)
  return { reglee: dossierRegle, faiteLe: derniere?.faiteLe ?? null, ageHeures, alerte }
}

export type PartOuverte = Pick<Session, 'demonstration' | 'etablissement' | 'campagne' | 'moi' | 'preferences' | 'reglages' | 'compteurs' | 'sauvegarde' | 'sequence'>

/** What a window must know of the open office: who I am, the campagne, my settings, and what waits. */
export function getSession(ctx: Context, preferences: Preferences, sauvegardeReglee: boolean): PartOuverte {
  const office = getEtablissement(ctx.db)
  const moi = getGestionnaire(ctx.db, ctx.moi.id)
  const campagne = getCampagneActive(ctx.db)
  return {
    demonstration: ctx.demonstration,
    etablissement: office === undefined ? null : { nom: office.nom, logo: office.logoSha256 === null ? null : `/fichiers/logo-${office.logoSha256}` },
    campagne: campagne === undefined ? null : { id: campagne.id, code: campagne.code, libelle: campagne.libelle },
    moi: moi === undefined ? null : { id: moi.id, prenom: moi.prenom, nom: moi.nom, qualite: moi.qualite, profil: moi.profil, droits: [...ctx.moi.droits] },
    preferences,
    reglages: ctx.reglages,
    compteurs: getCompteursSession(ctx.db),
    sauvegarde: sauvegarde(ctx, sauvegardeReglee),
    sequence: teteDuJournal(ctx.db).sequence,
  }
}
