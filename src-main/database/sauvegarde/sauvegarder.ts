import Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { placeLibre } from '../disque.ts'
import { compterLignes, rendreDurable, tailleBase } from '../migrate-copie.ts'
import { ecrireEntier, synchroniserDossier } from '../open-lieu.ts'
import { applyPragmas } from '../pragmas.ts'
import { ErreurSauvegarde, traduireEcriture } from './erreurs.ts'
import { balayerInacheves, dossierFichiers, dossierGenerations, listerGenerations, nomDeGeneration, rangerGenerations } from './generations.ts'
import { ecrireManifeste, FORMAT, NOM_BASE, NOM_MANIFESTE } from './manifeste.ts'
import type { Manifeste } from './manifeste.ts'
import { cheminPiece, copierPiece, empreinteDe, tailleDe } from './pieces.ts'
import { lireBureau, lireEtablissement, lireTete, listerPieces, REQUETES } from './requetes.ts'
import type { Piece, Requetes } from './requetes.ts'
import { verifierGeneration } from './verifier.ts'

export type SauvegarderInput = {
  /** The live base and its `fichiers/` folder. */
  readonly chemin: string
  readonly fichiers: string
  /** The second folder that the office chose: another disk, a key, a share. */
  readonly destination: string
  readonly maintenant: string
  /** Seals the manifest; without it the seal only shows damage. */
  readonly cle?: string
  readonly requetes?: Requetes
  /** Pieces hashed again after the copy, spread over the list: 200 by default. Those just copied were hashed on the way. */
  readonly echantillon?: number
}

export type SauvegarderOutput = {
  readonly nom: string
  readonly tailleOctets: number
  readonly piecesCopiees: number
  /** Cited by the base, but absent or altered in the data folder: said, and the backup goes on without them. */
  readonly manquantes: readonly string[]
  readonly retirees: readonly string[]
  readonly journalSequence: number
}

type Outils = { readonly progression?: (fait: number, total: number) => void; readonly annule?: AbortSignal }

/** A key that was pulled out must not become a folder of the same name on the machine's own disk. */
function refuserDestination({ chemin, destination }: SauvegarderInput): void {
  if (!existsSync(destination)) throw new ErreurSauvegarde('E-SAUV-DESTINATION', { chemin: destination, raison: 'absente' })
  const donnees = dirname(resolve(chemin))
  const contient = (a: string, b: string) => !relative(a, b).startsWith('..') && resolve(a, relative(a, b)) === resolve(b)
  if (contient(donnees, resolve(destination)) || contient(resolve(destination), donnees)) {
    throw new ErreurSauvegarde('E-SAUV-DESTINATION', { chemin: destination, raison: 'meme-dossier' })
  }
}

/** Two offices in one folder would take each other's pieces away. */
function refuserAutreBureau(input: SauvegarderInput, bureau: string): void {
  const autre = listerGenerations({ ...input, bureau }).find(({ etat }) => !etat.valide && etat.code === 'E-SAUV-AUTRE-BUREAU')
  if (autre !== undefined) throw new ErreurSauvegarde('E-SAUV-AUTRE-BUREAU', { chemin: autre.chemin })
}

const manquantesDans = (fichiers: string, pieces: readonly Piece[]): Piece[] => pieces.filter(([sha256, taille]) => tailleDe(cheminPiece(fichiers, sha256)) !== taille)

/** Before a byte is written: the base and what the folder lacks of the pieces, with a tenth to spare. */
function exigerPlaceDe(sqlite: Database, { destination }: SauvegarderInput, requetes: Requetes): void {
  const aCopier = manquantesDans(dossierFichiers(destination), listerPieces(sqlite, requetes))
  const besoin = Math.ceil(1.1 * aCopier.reduce((total, [, taille]) => total + taille, tailleBase(sqlite)))
  const libre = placeLibre(destination).octets
  if (libre < besoin) throw new ErreurSauvegarde('E-SAUV-PLACE', { chemin: destination, besoin, libre })
}

/** One instant of the base, while the office goes on working: a reader's snapshot, written whole. */
function photographier(input: SauvegarderInput, requetes: Requetes, base: string): void {
  const sqlite = new Sqlite(input.chemin, { readonly: true, fileMustExist: true })
  try {
    applyPragmas(sqlite, 'lecture')
    refuserAutreBureau(input, lireBureau(sqlite, requetes) ?? '')
    exigerPlaceDe(sqlite, input, requetes)
    mkdirSync(dirname(base), { recursive: true, mode: 0o700 })
    // query_only forbids VACUUM INTO too; the connection stays read-only by the way it was opened.
    sqlite.pragma('query_only = OFF')
    sqlite.prepare('VACUUM INTO ?').run(base)
  } finally {
    sqlite.close()
  }
  chmodSync(base, 0o600)
  rendreDurable(base)
}

async function copierPieces({ fichiers, destination }: SauvegarderInput, pieces: readonly Piece[], outils: Outils): Promise<{ copiees: number; absentes: Set<string> }> {
  const vers = dossierFichiers(destination)
  const aCopier = manquantesDans(vers, pieces)
  const absentes = new Set<string>()
  for (const [rang, [sha256]] of aCopier.entries()) {
    outils.annule?.throwIfAborted()
    if (!copierPiece(fichiers, vers, sha256)) absentes.add(sha256)
    outils.progression?.(rang + 1, aCopier.length)
    await setImmediate()
  }
  for (const prefixe of existsSync(vers) ? readdirSync(vers) : []) synchroniserDossier(join(vers, prefixe))
  return { copiees: aCopier.length - absentes.size, absentes }
}

type Photo = Omit<Manifeste, 'format' | 'creeLe' | 'base' | 'manquantes'>

/** What the manifest says is read from the copy itself: it cannot be of another instant. */
function lirePhoto(base: string, requetes: Requetes): Photo {
  const sqlite = new Sqlite(base, { readonly: true, fileMustExist: true })
  try {
    return {
      bureau: lireBureau(sqlite, requetes) ?? '',
      etablissement: lireEtablissement(sqlite, requetes) ?? '',
      version: Number(sqlite.pragma('user_version', { simple: true })),
      comptes: compterLignes(sqlite),
      tete: lireTete(sqlite, requetes) ?? null,
      pieces: listerPieces(sqlite, requetes).map(([sha256, taille]) => [sha256, taille]),
    }
  } finally {
    sqlite.close()
  }
}

function sceller(enCours: string, photo: Photo, absentes: ReadonlySet<string>, { maintenant, cle }: SauvegarderInput): Manifeste {
  const base = join(enCours, NOM_BASE)
  const manifeste: Manifeste = {
    ...photo,
    format: FORMAT,
    creeLe: maintenant,
    base: { taille: tailleDe(base) ?? 0, sha256: empreinteDe(base) },
    pieces: photo.pieces.filter(([sha256]) => !absentes.has(sha256)),
    manquantes: [...absentes],
  }
  ecrireEntier(join(enCours, NOM_MANIFESTE), ecrireManifeste(manifeste, cle))
  return manifeste
}

async function ecrireGeneration(input: SauvegarderInput, enCours: string, outils: Outils) {
  const requetes = input.requetes ?? REQUETES
  const base = join(enCours, NOM_BASE)
  photographier(input, requetes, base)
  outils.annule?.throwIfAborted()
  const photo = lirePhoto(base, requetes)
  const { copiees, absentes } = await copierPieces(input, photo.pieces, outils)
  const manifeste = sceller(enCours, photo, absentes, input)
  verifierGeneration({ ...input, generation: enCours, fichiers: dossierFichiers(input.destination), versionMax: photo.version, echantillon: input.echantillon ?? 200 })
  return { manifeste, copiees }
}

/**
 * Writes one generation into the second folder, to be run in a child: a snapshot of the base, the pieces that the folder lacks, the
 * manifest last; everything is opened again and checked, then takes its name in one rename. A stop or a full disk at any point leaves the
 * generations that were there. Older ones are thinned out after that. Throws `ErreurSauvegarde`.
 */
export async function sauvegarder(input: SauvegarderInput, outils: Outils = {}): Promise<SauvegarderOutput> {
  const { destination, maintenant } = input
  const nom = nomDeGeneration(maintenant)
  const enCours = join(dossierGenerations(destination), `${nom}.en-cours`)
  refuserDestination(input)
  balayerInacheves(destination)
  try {
    const { manifeste, copiees } = await ecrireGeneration(input, enCours, outils)
    renameSync(enCours, join(dossierGenerations(destination), nom))
    synchroniserDossier(dossierGenerations(destination))
    const retirees = rangerGenerations({ ...input, bureau: manifeste.bureau })
    return { nom, tailleOctets: manifeste.base.taille, piecesCopiees: copiees, manquantes: manifeste.manquantes, retirees, journalSequence: manifeste.tete?.sequence ?? 0 }
  } catch (erreur) {
    rmSync(enCours, { recursive: true, force: true })
    throw traduireEcriture(erreur, destination)
  }
}
