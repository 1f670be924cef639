import Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { codeDePanne } from './open-erreurs.ts'
import { creerFichierPrive, ecrireEntier } from './open-lieu.ts'
import { debutDuProcessus, estVivant } from './verrou-processus.ts'

/** What the owner of a data folder lets others know: where to knock, and with which secret (the file is private to the user). */
export type InfosVerrou = { readonly secret: string; readonly ouvertLe: string; readonly port?: number }

export type Proprietaire = InfosVerrou & { readonly pid: number; readonly debutPid: string }

export type Verrou =
  | {
      readonly ok: true
      /** False when the last owner died without closing: the whole check of the base is due. */
      readonly arretPropre: boolean
      readonly liberer: () => void
      readonly mettreAJour: (infos: Partial<InfosVerrou>) => void
    }
  /** `proprietaire` is undefined when the owner has not said its name within the delay. */
  | { readonly ok: false; readonly proprietaire: Proprietaire | undefined }

const ATTENTE_MS = 3000

/** Held for the life of the process: a collected handle would give the lock back in silence. */
const tenus = new Map<string, Database>()

const attendre = (ms: number): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

function lireProprietaire(fiche: string): Proprietaire | undefined {
  try {
    return existsSync(fiche) ? (JSON.parse(readFileSync(fiche, 'utf8')) as Proprietaire) : undefined
  } catch {
    return undefined
  }
}

/**
 * The system's own lock, through SQLite: it dies with its process, so there is no orphan to judge and no race to replace one.
 * Two that try at once may both be refused for an instant, hence the retries of the caller.
 */
function essayer(fichier: string): Database | undefined {
  const sqlite = new Sqlite(fichier, { timeout: 0 })
  try {
    sqlite.exec('BEGIN EXCLUSIVE')
    return sqlite
  } catch (erreur) {
    sqlite.close()
    if (codeDePanne(erreur) !== 'BASE_OCCUPEE') throw erreur
    return undefined
  }
}

function tenir(sqlite: Database, fichier: string, fiche: string, infos: InfosVerrou): Verrou {
  const arretPropre = !existsSync(fiche)
  let actuel: Proprietaire = { ...infos, pid: process.pid, debutPid: debutDuProcessus(process.pid) }
  const mettreAJour = (plus: Partial<InfosVerrou>) => {
    actuel = { ...actuel, ...plus }
    ecrireEntier(fiche, JSON.stringify(actuel))
  }
  const liberer = () => {
    if (!tenus.delete(fichier)) return
    rmSync(fiche, { force: true })
    sqlite.close()
  }
  tenus.set(fichier, sqlite)
  mettreAJour({})
  return { ok: true, arretPropre, liberer, mettreAJour }
}

/**
 * One process a data folder: exactly one of those that ask at the same time is told ok, the others learn who has it.
 * Blocks the others at most three seconds, and only while the winner has not yet written its name.
 */
export function prendreVerrou(dossier: string, infos: InfosVerrou): Verrou {
  mkdirSync(dossier, { recursive: true, mode: 0o700 })
  const fichier = join(dossier, 'verrou.db')
  const fiche = join(dossier, 'verrou.json')
  creerFichierPrive(fichier)
  for (let attendu = 0; attendu <= ATTENTE_MS; ) {
    const sqlite = essayer(fichier)
    if (sqlite !== undefined) return tenir(sqlite, fichier, fiche, infos)
    const proprietaire = lireProprietaire(fiche)
    if (proprietaire !== undefined && estVivant(proprietaire)) return { ok: false, proprietaire }
    const pause = 5 + Math.random() * 20
    attendre(pause)
    attendu += pause
  }
  return { ok: false, proprietaire: lireProprietaire(fiche) }
}
