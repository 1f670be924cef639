import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ouvrirBureau, type BureauOuvert } from '#main/composition/bureau-ouvert.ts'
import { createContexte, trouverMoi, type Monde } from '#main/composition/contexte.ts'
import { createDiffusion } from '#main/composition/diffusion.ts'
import { creerBureau } from '#main/usecases/bureau/creer-bureau.ts'
import { enregistrerSignataire } from '#main/usecases/bureau/signataires.ts'
import { enregistrerCommission } from '#main/usecases/catalogue/commissions.ts'
import { enregistrerFormation } from '#main/usecases/catalogue/formations.ts'
import { enregistrerPieceJustificative } from '#main/usecases/catalogue/pieces-justificatives.ts'
import { creerCandidature } from '#main/usecases/candidatures/creer-candidature.ts'
import type { Context } from '#main/usecases/context.ts'
import { lireModeles } from '#main/letters/lire-modeles.ts'
import { createForkNode } from '#main/travaux/fork-node.ts'
import { REGISTRE } from '#main/travaux/registre.ts'
import { createTravaux } from '#main/travaux/travaux.ts'
import type { Evenement } from '#shared/contract/evenements.ts'
import type { Coordonnees, Identite } from '#shared/contract/candidats.ts'
import type { FormationView } from '#shared/contract/catalogue.ts'

const RACINE = join(import.meta.dirname, '../..')

/** A clock that stands still until a test moves it. */
export interface Horloge {
  maintenant: string
  avancer(minutes: number): void
}

export interface BureauEssai {
  readonly bureau: BureauOuvert
  readonly ctx: Context
  /** The context as it is now: settings and droits read again. */
  contexte(gestionnaireId?: number): Context
  readonly horloge: Horloge
  readonly evenements: Evenement[]
  readonly dossier: string
  readonly consignees: unknown[]
  close(): Promise<void>
}

/** Chance that is the same at each run. */
function createHasard(): () => number {
  let state = 42
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

function createMonde(horloge: Horloge): Monde {
  let last = 0
  return {
    horloge: () => horloge.maintenant,
    hasard: createHasard(),
    identifiant: () => {
      last += 1
      return `essai-${String(last).padStart(6, '0')}`
    },
  }
}

const ETABLISSEMENT = { nom: 'Université de Haute-Rive', adresse: '12, quai des Tanneurs\n86000 Poitiers', ville: 'Poitiers', service: 'Service des admissions', courriel: 'admissions@haute-rive.example.org', telephone: '05 49 00 00 00' }

let modeles: Promise<Parameters<typeof ouvrirBureau>[0]['modeles']> | undefined

const lireTout = async () => ({ courriels: await lireModeles(join(RACINE, 'resources/modeles/courriels')), lettres: await lireModeles(join(RACINE, 'resources/modeles/lettres')) })

export interface OptionsEssai {
  readonly dossier?: string
  readonly demonstration?: boolean
  readonly maintenant?: string
  /** Wakes the press and the outbox as in a real start. */
  readonly demarrer?: boolean
}

/** A real office on a temporary folder: real base, real files, real child processes; only the clock, chance and ids are held. */
export async function ouvrirBureauEssai(options: OptionsEssai = {}): Promise<BureauEssai> {
  const dossier = options.dossier ?? mkdtempSync(join(tmpdir(), 'pli-essai-'))
  const horloge: Horloge = { maintenant: options.maintenant ?? '2027-03-12T09:00:00.000Z', avancer: (minutes) => (horloge.maintenant = new Date(Date.parse(horloge.maintenant) + minutes * 60_000).toISOString()) }
  const monde = createMonde(horloge)
  const evenements: Evenement[] = []
  const consignees: unknown[] = []
  const diffusion = createDiffusion()
  const travaux = createTravaux({ fork: createForkNode(), registre: REGISTRE })
  const secrets = new Map<string, string>()
  const consigner = (error: unknown) => {
    consignees.push(error)
    return 'essai'
  }
  modeles ??= lireTout()
  const bureau = ouvrirBureau({
    dossier, racine: RACINE, demonstration: options.demonstration ?? false, monde, travaux, diffusion, consigner, modeles: await modeles,
    secrets: { durable: false, get: async (name) => secrets.get(name), set: async (name, value) => void secrets.set(name, value) },
  })
  diffusion.listen(null, 0, (evenement) => evenements.push(evenement))
  const { db } = bureau.base
  const fonder = () => creerBureau({ db, maintenant: monde.horloge, hasard: monde.hasard, demonstration: options.demonstration ?? false, motifs: [{ usage: 'avis', code: 'PREREQUIS', texte: 'Prérequis insuffisants' }, { usage: 'piece', code: 'ILLISIBLE', texte: 'Document illisible' }], logo: undefined }, { etablissement: ETABLISSEMENT, campagne: { code: '2027', libelle: '2027-2028', debutLe: '2026-11-01', finLe: '2027-10-31' }, moi: { prenom: 'Inès', nom: 'Lefèvre', qualite: 'gestionnaire' } })
  if (options.dossier === undefined) bureau.outils.transaction.ecrire(fonder)
  if (options.demarrer === true) bureau.services.demarrer()
  const contexte = (gestionnaireId?: number) => createContexte(bureau.outils, trouverMoi(db, gestionnaireId ?? null))
  return {
    bureau, contexte, horloge, evenements, dossier, consignees,
    get ctx() {
      return contexte()
    },
    async close() {
      await bureau.close()
      await travaux.close()
      if (options.dossier === undefined) rmSync(dossier, { recursive: true, force: true })
    },
  }
}

export const IDENTITE: Identite = {
  civilite: 'M.', nom: 'ŁUKASIEWICZ', nomUsage: '', prenom: 'Jan', autrePrenom: '', naissanceLe: '2001-03-12', naissanceVille: 'Łódź', naissancePays: 'Pologne', nationalite: 'polonaise', ine: null,
  bac: 'S', bacAnnee: 2019, bacMention: 'Bien', dernierDiplome: 'Licence Informatique', dernierEtablissement: 'Université de Łódź',
}

export const COORDONNEES: Coordonnees = { langue: 'fr', courriel: 'jan.lukasiewicz@example.org', telephone: '06 39 98 12 34', adresse: '4, rue des Lilas', codePostal: '69003', ville: 'Lyon', pays: 'France' }

const FORMATION: Omit<FormationView, 'id' | 'version' | 'commission' | 'candidatures' | 'commissionId' | 'pieceIds'> = {
  code: 'M1INFO', libelle: 'Master Informatique, 1re année', mode: 'courrier', maitre: 'pli', limiteLe: '2027-04-14', juryLe: '2027-05-10', publicationLe: '2027-05-20', confirmationLe: '2027-06-10',
  delaiConfirmationJours: null, capacite: 30, regimeSilence: 'rejet', delaiSilenceJours: 60, estMaster: false, informations: '', enService: true,
}

export interface Catalogue {
  readonly commissionId: number
  readonly formationId: number
  readonly signataireId: number
  /** CV, relevé, diplôme (asked), certificat (conditional). */
  readonly pieceIds: readonly number[]
}

const PIECES = ['CV', 'RELEVE', 'DIPLOME', 'CERTIFICAT'] as const

/** One commission that a president signs for, one formation by post, four pieces of which the last is conditional. */
export async function unCatalogue(ctx: Context, formation: Partial<typeof FORMATION> = {}): Promise<Catalogue> {
  const signataire = enregistrerSignataire(ctx, { prenom: 'Claire', nom: 'Morvan', qualite: 'Présidente de l’université', delegation: false, autorite: 'la présidente de l’université', arrete: '', valideDu: null, valideAu: null, actif: true })
  const commission = enregistrerCommission(ctx, { code: 'INFO', libelle: 'Commission Informatique', adresse: 'UFR des sciences\n3, allée Ampère\n86000 Poitiers', telephone: '05 49 00 00 10', courriel: 'master-info@haute-rive.example.org', copieCourriel: '', commentaireRetour: '', signataireId: signataire.id })
  const pieceIds: number[] = []
  for (const [ordre, code] of PIECES.entries()) {
    const piece = await enregistrerPieceJustificative(ctx, { code, libelle: code === 'RELEVE' ? 'Relevé de notes' : code, consigne: `Vérifier ${code}`, ordre, commune: false, unicite: false, conditionnelle: code === 'CERTIFICAT', enService: true })
    pieceIds.push(piece.id)
  }
  const made = await enregistrerFormation(ctx, { ...FORMATION, ...formation, commissionId: commission.id, pieceIds })
  return { commissionId: commission.id, formationId: made.id, signataireId: signataire.id, pieceIds }
}

/** A candidature of Jan Łukasiewicz, or of whom the changes say. */
export const uneCandidature = (ctx: Context, formationId: number, change: { identite?: Partial<Identite>; coordonnees?: Partial<Coordonnees> } = {}) =>
  creerCandidature(ctx, { formationId, identite: { ...IDENTITE, ...change.identite }, coordonnees: { ...COORDONNEES, ...change.coordonnees } })
