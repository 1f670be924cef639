import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { systemeReseau } from './disque.ts'
import type { SondeDisque } from './disque.ts'
import { ErreurBase } from './open-erreurs.ts'

/** Says that a base has lived here: an empty file beside it is a loss, not a first start. */
export type Installation = { readonly base: string; readonly bureau?: string }

const cheminMarque = (chemin: string): string => join(dirname(chemin), 'installation.json')

/** A file name made durable: without this a rename may be undone by a power cut. Windows has no such call and needs none. */
export function synchroniserDossier(dossier: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(dossier, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Writes a small file so that the old or the new text is there, never half of one. */
export function ecrireEntier(chemin: string, texte: string): void {
  const temporaire = `${chemin}.${process.pid}.tmp`
  const fd = openSync(temporaire, 'w', 0o600)
  try {
    writeFileSync(fd, texte)
    fsyncSync(fd)
  } catch (erreur) {
    rmSync(temporaire, { force: true })
    throw erreur
  } finally {
    closeSync(fd)
  }
  renameSync(temporaire, chemin)
  synchroniserDossier(dirname(chemin))
}

/** What is known of the base that lived here; undefined at a first start. An unreadable marker still says that one did. */
export function lireInstallation(chemin: string): Installation | undefined {
  const marque = cheminMarque(chemin)
  if (!existsSync(marque)) return undefined
  try {
    return JSON.parse(readFileSync(marque, 'utf8')) as Installation
  } catch {
    return { base: basename(chemin) }
  }
}

export function noterInstallation(chemin: string, bureau: string | undefined): void {
  const voulu = JSON.stringify({ base: basename(chemin), ...(bureau === undefined ? {} : { bureau }) })
  const marque = cheminMarque(chemin)
  if (existsSync(marque) && readFileSync(marque, 'utf8') === voulu) return
  ecrireEntier(marque, voulu)
}

const taille = (chemin: string): number => statSync(chemin, { throwIfNoEntry: false })?.size ?? 0

/** A marker, pieces, or a log with something in it: a base has lived in this folder. */
function installationConnue(chemin: string): boolean {
  const fichiers = join(dirname(chemin), 'fichiers')
  const pieces = existsSync(fichiers) && readdirSync(fichiers).length > 0
  return pieces || taille(`${chemin}-wal`) > 0 || lireInstallation(chemin) !== undefined
}

/** The folder, private to the user and on a local disk. */
export function preparerDossier(chemin: string, sonde: SondeDisque): void {
  const dossier = dirname(chemin)
  const systeme = systemeReseau(dossier, sonde)
  if (systeme !== undefined) throw new ErreurBase('LECTEUR_RESEAU', { chemin: dossier, systeme })
  if (!existsSync(dossier)) mkdirSync(dossier, { recursive: true, mode: 0o700 })
  const droits = statSync(dossier).mode & 0o777
  if (process.platform !== 'win32' && (droits & 0o077) !== 0) chmodSync(dossier, 0o700)
}

/** What a stop left half written under a temporary name: nothing reads it. */
export function balayerTemporaires(dossier: string): void {
  for (const nom of readdirSync(dossier)) if (nom.endsWith('.tmp') || nom.startsWith('.essai-')) rmSync(join(dossier, nom), { force: true })
}

/** True when the base is there. An empty or missing file where one has lived is refused: never a start "à vide". */
export function baseExiste(chemin: string): boolean {
  if (taille(chemin) > 0) return true
  if (installationConnue(chemin)) throw new ErreurBase('BASE_VIDE', { chemin, absente: !existsSync(chemin) })
  return false
}

/** Made before SQLite opens it, so that the log and the shared memory take the same private rights. */
export function creerFichierPrive(chemin: string): void {
  if (existsSync(chemin)) return
  try {
    closeSync(openSync(chemin, 'wx', 0o600))
  } catch (erreur) {
    if ((erreur as { code?: string }).code !== 'EEXIST') throw erreur
  }
}

export function fermerDroits(chemin: string): void {
  if (process.platform === 'win32') return
  for (const fichier of [chemin, `${chemin}-wal`, `${chemin}-shm`]) {
    const etat = statSync(fichier, { throwIfNoEntry: false })
    if (etat !== undefined && (etat.mode & 0o077) !== 0) chmodSync(fichier, 0o600)
  }
}
