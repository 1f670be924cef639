import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContexte, trouverMoi } from '#main/composition/contexte.ts'
import { createTransaction } from '#main/composition/transaction.ts'
import { libererLest } from '#main/database/disque-lest.ts'
import { openDatabase, type Base } from '#main/database/open.ts'
import { getGestionnaireParDefaut } from '#main/database/queries/bureau.ts'
import { teteDuJournal } from '#main/database/queries/journal.ts'
import { verifierJournal } from '#main/database/queries/verifier-journal.ts'
import { lireBureau } from '#main/database/sauvegarde/requetes.ts'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'
import { lireModeles } from '#main/letters/lire-modeles.ts'
import { modifierEtablissement } from '#main/usecases/bureau/etablissement.ts'
import { creerBureau } from '#main/usecases/bureau/creer-bureau.ts'
import type { Context } from '#main/usecases/context.ts'
import type { Depot } from '#main/usecases/ports.ts'
import { uneCandidature, unCatalogue } from '../support/bureau-essai.ts'

const RACINE = join(import.meta.dirname, '../..')

export const migrationsReelles = join(RACINE, 'src-main/database/migrations')

/** An office as the core holds it: real base, real files, real acts. What leaves the process (press, outbox, children) stays asleep. */
export interface BureauReel {
  readonly base: Base
  readonly ctx: () => Context
  /** Keeps bytes on the disk, under their hash, as an upload does. */
  deposer(octets: Uint8Array, nom: string): Promise<string>
  close(): void
}

export const ouvrirBase = (dossier: string): Base => openDatabase({ chemin: join(dossier, 'pli.db'), migrationsDir: migrationsReelles, lireBureau: (sqlite) => lireBureau(sqlite) })

const lireTextes = async () => ({ courriel: await lireModeles(join(RACINE, 'resources/modeles/courriels')), lettre: await lireModeles(join(RACINE, 'resources/modeles/lettres')) })
let textes: Awaited<ReturnType<typeof lireTextes>> | undefined

const maintenant = (): string => new Date().toISOString()

/** Opens the office of a folder, founded and furnished the first time. */
export async function ouvrirReel(dossier: string): Promise<BureauReel> {
  textes ??= await lireTextes()
  const modeles = textes
  const base = ouvrirBase(dossier)
  const { db, sqlite } = base
  const magasin = createMagasinFichiers({ dossier: join(dossier, 'fichiers') })
  await magasin.nettoyerTemporaires()
  const depots = new Map<string, Depot>()
  const transaction = createTransaction({ sqlite, enVerification: () => false, annoncer: () => {}, libererLest: () => void libererLest(dossier) })
  const inutile = { ouvrir: () => undefined, lire: async () => undefined, analyser: () => Promise.reject(new Error('no child here')), chemin: magasin.chemin }
  const outils = {
    db, transaction, catalogueUsuel: () => [],
    monde: { horloge: maintenant, hasard: Math.random, identifiant: randomUUID },
    fichiers: { ...inutile, ranger: (octets: Uint8Array | ReadableStream<Uint8Array>, maxOctets: number) => magasin.ranger(octets, { maxOctets }), garderDepot: (depot: Depot) => void depots.set(depot.id, depot), depot: (id: string) => depots.get(id), oublierDepot: (id: string) => void depots.delete(id) },
    lettres: { modele: (genre: 'courriel' | 'lettre', code: string) => modeles[genre].find((modele) => modele.code === code && modele.langue === 'fr') ?? fautDeModele(code), produire: () => {}, apercevoir: () => Promise.reject(new Error('no press here')), exposer: () => '' },
    mail: { reveiller: () => {}, essayer: () => Promise.reject(new Error('no line here')), composer: () => ({ html: '', texte: '' }), secretDurable: false, motDePasseConnu: () => false, garderMotDePasse: async () => {}, pauseJusqua: null },
    travaux: { lancer: () => '', list: () => [], get: () => undefined, annuler: () => undefined, lireAilleurs: () => Promise.reject(new Error('no child here')) },
  }
  const ctx = () => createContexte(outils, trouverMoi(db, null))
  if (getGestionnaireParDefaut(db) === undefined) await fonder(base, transaction.ecrire, ctx)
  return {
    base, ctx, close: () => base.close(),
    async deposer(octets, nom) {
      const { sha256, tailleOctets } = await magasin.ranger(octets, { maxOctets: 8_000_000 })
      const depot: Depot = { id: randomUUID(), nom, sha256, tailleOctets, type: 'application/pdf', pages: 1, probleme: null, avertissements: [] }
      depots.set(depot.id, depot)
      return depot.id
    },
  }
}

function fautDeModele(code: string): never {
  throw new Error(`no model ${code}`)
}

const OFFICE = { nom: 'Université de Haute-Rive', adresse: '12, quai des Tanneurs\n86000 Poitiers', ville: 'Poitiers', service: 'Admissions', courriel: 'admissions@haute-rive.example.org', telephone: '' }

async function fonder({ db }: Base, ecrire: <T>(travail: () => T) => T, ctx: () => Context): Promise<void> {
  const nouveau = { etablissement: OFFICE, campagne: { code: '2027', libelle: '2027', debutLe: '2026-01-01', finLe: '2099-12-31' }, moi: { prenom: 'Inès', nom: 'Lefèvre', qualite: '' } }
  ecrire(() => creerBureau({ db, maintenant, hasard: Math.random, demonstration: false, motifs: [{ usage: 'avis', code: 'PREREQUIS', texte: 'Prérequis insuffisants' }], logo: undefined }, nouveau))
  modifierEtablissement(ctx(), { ...OFFICE, site: '', tribunal: 'Tribunal administratif de Poitiers', tribunalAdresse: '15, rue de Blossac\n86000 Poitiers', refusParCourriel: true })
  await unCatalogue(ctx(), { limiteLe: '2099-04-14', juryLe: null, publicationLe: null, confirmationLe: null })
}

/** What is true of an office at any instant: each is a question whose only good answer is 0. */
const INVARIANTS: Readonly<Record<string, string>> = {
  'candidature et journal': "SELECT (SELECT count(*) FROM candidature) - (SELECT count(*) FROM journal WHERE acte = 'creer_candidature')",
  'pli et journal': "SELECT (SELECT count(*) FROM pli_candidature) - (SELECT count(*) FROM journal WHERE acte = 'enregistrer_pli')",
  'verdict et journal': "SELECT (SELECT count(*) FROM piece_verdict) - (SELECT count(*) FROM journal WHERE acte IN ('valider_piece', 'refuser_piece', 'recevoir_piece', 'deposer_fichier'))",
  'statut de dossier et journal': "SELECT (SELECT count(*) FROM dossier_historique) - (SELECT count(*) FROM journal WHERE acte IN ('receptionner_dossier', 'declarer_incomplet', 'declarer_complet'))",
  'avis et journal': "SELECT (SELECT count(*) FROM avis) - (SELECT count(*) FROM journal WHERE acte = 'saisir_avis')",
  'avis validé et journal': "SELECT (SELECT count(*) FROM avis WHERE statut = 'valide') - (SELECT count(*) FROM journal WHERE acte = 'valider_avis')",
  'courriel et journal': "SELECT (SELECT count(*) FROM courriel) - (SELECT count(*) FROM journal WHERE acte = 'creer_courriel')",
  'lettre et journal': "SELECT (SELECT count(*) FROM lettre) - (SELECT count(*) FROM journal WHERE acte = 'preparer_lettre')",
  'avis validé sans courriel en file (P17)': "SELECT count(*) FROM avis a WHERE statut = 'valide' AND (SELECT count(*) FROM courriel c WHERE c.avis_id = a.id AND c.statut = 'en_attente') <> 1",
  'avis validé sans lettre': "SELECT count(*) FROM avis a WHERE statut = 'valide' AND (SELECT count(*) FROM lettre l WHERE l.avis_id = a.id AND l.statut = 'a_produire') <> 1",
  'déclaration sans courriel': "SELECT count(*) FROM dossier_historique h WHERE (SELECT count(*) FROM courriel c WHERE c.dossier_historique_id = h.id) <> 1",
  'statut qui ne suit pas son histoire': 'SELECT count(*) FROM candidature c WHERE dossier <> coalesce((SELECT statut FROM dossier_historique h WHERE h.candidature_id = c.id ORDER BY id DESC LIMIT 1), \'en_attente\')',
  'pièce qui ne suit pas son verdict': 'SELECT count(*) FROM piece p WHERE statut <> (SELECT statut FROM piece_verdict v WHERE v.piece_id = p.id ORDER BY id DESC LIMIT 1)',
  'version de pièce sans fichier': 'SELECT count(*) FROM piece_fichier WHERE sha256 NOT IN (SELECT sha256 FROM fichier)',
  'pièce refusée mal comptée': "SELECT count(*) FROM candidature c WHERE pieces_refusees <> (SELECT count(*) FROM piece p WHERE p.candidature_id = c.id AND p.statut = 'refusee')",
  'candidature introuvable par la recherche': 'SELECT (SELECT count(*) FROM candidature) - (SELECT count(*) FROM recherche)',
}

/** Counters that triggers keep, against the rows they count (decision 36). */
const AXES: Readonly<Record<string, string>> = { dossier: 'dossier', etape: 'etape', avis: 'avis', avis_etat: 'avis_etat', formation: 'CAST(formation_id AS TEXT)', commission: 'CAST(commission_id AS TEXT)', mode: 'mode', toutes: "'toutes'" }

function compteursFaux({ sqlite }: Base): string[] {
  return Object.entries(AXES).flatMap(([axe, colonne]) => {
    const vrais = sqlite.prepare(`SELECT ${colonne} AS cle, count(*) AS total FROM candidature WHERE en_cours = 1 GROUP BY 1 ORDER BY 1`).raw().all()
    const gardes = sqlite.prepare('SELECT cle, total FROM compteur WHERE axe = ? AND total <> 0 ORDER BY 1').raw().all(axe)
    return JSON.stringify(vrais) === JSON.stringify(gardes) ? [] : [`compteur ${axe} : ${JSON.stringify(gardes)} au lieu de ${JSON.stringify(vrais)}`]
  })
}

function octetsFaux({ sqlite }: Base, dossier: string): string[] {
  const connus = sqlite.prepare('SELECT sha256 FROM fichier').pluck().all() as string[]
  return connus.flatMap((sha256) => {
    const chemin = join(dossier, 'fichiers', sha256.slice(0, 2), sha256)
    if (!existsSync(chemin)) return [`octets absents ${sha256.slice(0, 8)}`]
    return createHash('sha256').update(readFileSync(chemin)).digest('hex') === sha256 ? [] : [`octets changés ${sha256.slice(0, 8)}`]
  })
}

/** What an act left behind it when it was acknowledged: the head of the chain. */
export interface Accuse {
  readonly sequence: number
  readonly empreinte: string
}

export const accuser = ({ base }: Pick<BureauReel, 'base'>): Accuse => teteDuJournal(base.db)

function perdus({ sqlite }: Base, accuses: readonly Accuse[]): string[] {
  const empreinte = sqlite.prepare('SELECT empreinte FROM journal WHERE sequence = ?').pluck()
  return accuses.flatMap((accuse) => (empreinte.get(accuse.sequence) === accuse.empreinte ? [] : [`acte acquitté ${accuse.sequence} perdu`]))
}

/** Everything that may be wrong with an office; empty is the only good answer. */
export function fautesDuBureauReel(base: Base, dossier: string, accuses: readonly Accuse[]): string[] {
  const { sqlite, db } = base
  const pages = (sqlite.prepare('PRAGMA integrity_check').pluck().all() as string[]).filter((ligne) => ligne !== 'ok')
  const liens = (sqlite.pragma('foreign_key_check') as unknown[]).map(() => 'clé étrangère rompue')
  const faux = Object.entries(INVARIANTS).flatMap(([nom, sql]) => (Number(sqlite.prepare(sql).pluck().get()) === 0 ? [] : [nom]))
  const chaine = verifierJournal(db)
  const temporaires = readdirSync(dossier).filter((nom) => nom.endsWith('.tmp'))
  return [...perdus(base, accuses), ...pages, ...liens, ...faux, ...compteursFaux(base), ...(chaine.intacte ? [] : [`chaîne rompue à ${chaine.rompueA}`]), ...octetsFaux(base, dossier), ...temporaires.map((nom) => `reste ${nom}`)]
}

export { uneCandidature }
