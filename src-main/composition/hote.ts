import { accessSync, constants, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { placeLibre } from '#main/database/disque.ts'
import { getReglage } from '#main/database/queries/bureau.ts'
import { getSession } from '#main/usecases/bureau/get-session.ts'
import type { Hote, Visite } from '#main/usecases/hote.ts'
import type { Session } from '#shared/contract/bureau.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { createDiffusion } from './diffusion.ts'
import { createMaison, DejaOuvert, type Maison, type MaisonOptions } from './maison.ts'
import { PREFERENCES_PAR_DEFAUT, readPreferences, readReglages, REGLAGES_PAR_DEFAUT } from './reglages.ts'

export interface HoteOptions extends MaisonOptions {
  readonly version: string
  readonly porte: Visite['porte']
}

function inscriptible(chemin: string): boolean {
  try {
    accessSync(chemin, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** The folders inside a folder of this machine: a browser has no dialog for them. */
function parcourir(chemin: string): ReturnType<Hote['parcourir']> {
  const absolu = resolve(chemin)
  try {
    const dossiers = readdirSync(absolu, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name)
    return { chemin: absolu, parent: dirname(absolu) === absolu ? null : dirname(absolu), dossiers: dossiers.sort((a, b) => a.localeCompare(b, 'fr')), inscriptible: inscriptible(absolu) }
  } catch {
    throw new DomainError('INTROUVABLE', { quoi: 'dossier' })
  }
}

function sessionFermee(options: HoteOptions, maison: Maison): Session {
  const capacites = { porte: options.porte, choisirDossier: options.porte === 'electron', montrerDossier: options.porte === 'electron', imprimer: options.porte === 'electron' }
  return {
    version: options.version, capacites, etat: maison.etat(), probleme: maison.probleme(), demonstration: false, etablissement: null, campagne: null, moi: null,
    preferences: PREFERENCES_PAR_DEFAUT, reglages: REGLAGES_PAR_DEFAUT, compteurs: { courrielsEnPartance: 0, courrielsATraiter: 0, lettresAImprimer: 0 },
    sauvegarde: { reglee: false, faiteLe: null, ageHeures: null, alerte: false }, disqueLibreOctets: null, dossierDonnees: maison.dossier(), sequence: 0,
  }
}

/** There is an office, and somebody in it. */
const OUVERTS: ReadonlySet<Session['etat']> = new Set(['ouvert', 'verification'])

/** Another process took the folder meanwhile: its office is open there, which is no bug (P10). */
function refuserAilleurs(error: unknown): never {
  throw error instanceof DejaOuvert ? new DomainError('BUREAU_AILLEURS', {}) : error
}

/** The host: one house at a time, and the answers that need no office. */
export function createHote(options: HoteOptions): Hote & { maison: Maison } {
  const diffusion = createDiffusion()
  const maison = createMaison({ ...options, diffusion })

  const session = (visite: Visite): Session => {
    const closed = sessionFermee(options, maison)
    const bureau = maison.bureau()
    if (bureau === undefined || !OUVERTS.has(closed.etat)) return closed
    const ctx = bureau.contexte(visite.place)
    const reglee = typeof getReglage(ctx.db, 'sauvegarde.dossier') === 'string'
    return { ...closed, ...getSession(ctx, readPreferences(ctx.db, ctx.moi.id), reglee), disqueLibreOctets: placeLibre(bureau.dossier).octets }
  }

  const contexte: Hote['contexte'] = (visite) => {
    const bureau = maison.bureau()
    if (bureau === undefined || !OUVERTS.has(maison.etat())) throw new DomainError('BUREAU_FERME', {})
    return bureau.contexte(visite.place)
  }

  return {
    maison, session, contexte,
    reception: () => {
      const bureau = maison.bureau()
      if (bureau === undefined) throw new DomainError('BUREAU_FERME', {})
      return { reglages: readReglages(bureau.base.db), fichiers: bureau.outils.fichiers, identifiant: options.monde.identifiant }
    },
    ouvrirDemonstration: () => maison.ouvrir(join(options.dataDir, 'demonstration'), true).catch(refuserAilleurs),
    quitterDemonstration: () => maison.ouvrir(options.dataDir, false).catch(refuserAilleurs),
    creer: (visite, nouveau) => maison.creer(visite, nouveau),
    examinerSauvegarde: (dossier) => maison.examinerSauvegarde(dossier),
    restaurer: (dossier, nom) => maison.restaurer(dossier, nom),
    travaux: maison.travaux,
    parcourir: (chemin) => parcourir(chemin ?? options.dossierPersonnel),
    ecouter: (depuis, entendre) => diffusion.listen(depuis, maison.sequence(), entendre),
    export: (id) => maison.bureau()?.exports.get(id),
    consigner: options.consigner,
  }
}
