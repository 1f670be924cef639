import Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { join } from 'node:path'
import { compterLignes } from '../migrate-copie.ts'
import { codeDePanne } from '../open-erreurs.ts'
import { fautesRapides } from '../open-sonde.ts'
import { APPLICATION_ID, applyPragmas } from '../pragmas.ts'
import { ErreurSauvegarde } from './erreurs.ts'
import { lireManifeste, NOM_BASE } from './manifeste.ts'
import type { Manifeste } from './manifeste.ts'
import { cheminPiece, empreinteDe, tailleDe } from './pieces.ts'

export type VerifierGenerationInput = {
  /** The folder of the generation. */
  readonly generation: string
  /** The `fichiers/` folder that the generations share. */
  readonly fichiers: string
  /** Undefined on a machine that has no office yet: any office may be restored there. */
  readonly bureau?: string
  /** The newest schema that this Pli knows. */
  readonly versionMax: number
  readonly cle?: string
  /** How many pieces are hashed again, spread over the list; all of them by default. */
  readonly echantillon?: number
}

function verifierOrigine(manifeste: Manifeste, { generation, bureau, versionMax }: VerifierGenerationInput): void {
  if (bureau !== undefined && manifeste.bureau !== bureau) throw new ErreurSauvegarde('E-SAUV-AUTRE-BUREAU', { generation, bureau: manifeste.bureau, attendu: bureau })
  if (manifeste.version > versionMax) throw new ErreurSauvegarde('E-SAUV-VERSION', { generation, version: manifeste.version, connue: versionMax })
}

function verifierOctets(manifeste: Manifeste, chemin: string): void {
  const taille = tailleDe(chemin) ?? 0
  if (taille < manifeste.base.taille) throw new ErreurSauvegarde('E-SAUV-TRONQUEE', { chemin, taille, attendue: manifeste.base.taille })
  if (empreinteDe(chemin) !== manifeste.base.sha256) throw new ErreurSauvegarde('E-SAUV-OCTETS', { chemin })
}

function verifierPieces(manifeste: Manifeste, { fichiers, echantillon = Number.POSITIVE_INFINITY }: VerifierGenerationInput): void {
  const pas = Math.max(1, Math.ceil(manifeste.pieces.length / echantillon))
  for (const [rang, [sha256, attendue]] of manifeste.pieces.entries()) {
    const chemin = cheminPiece(fichiers, sha256)
    const taille = tailleDe(chemin)
    if (taille === undefined) throw new ErreurSauvegarde('E-SAUV-PIECE-MANQUANTE', { sha256 })
    const changee = taille !== attendue || (rang % pas === 0 && empreinteDe(chemin) !== sha256)
    if (changee) throw new ErreurSauvegarde('E-SAUV-PIECE-CHANGEE', { sha256 })
  }
}

/** The whole check comes before any other SQL: a base from elsewhere may be hostile. */
function fauteDeBase(sqlite: Database, manifeste: Manifeste): string | undefined {
  applyPragmas(sqlite, 'lecture')
  const [faute] = fautesRapides(sqlite, true)
  if (faute !== undefined) return faute
  if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) return 'application_id'
  if (sqlite.pragma('user_version', { simple: true }) !== manifeste.version) return 'user_version'
  return JSON.stringify(compterLignes(sqlite)) === JSON.stringify(manifeste.comptes) ? undefined : 'comptes'
}

function verifierBaseCopiee(manifeste: Manifeste, chemin: string): void {
  const sqlite = new Sqlite(chemin, { readonly: true, fileMustExist: true })
  try {
    const detail = fauteDeBase(sqlite, manifeste)
    if (detail !== undefined) throw new ErreurSauvegarde('E-SAUV-BASE', { chemin, detail })
  } catch (erreur) {
    if (codeDePanne(erreur) !== 'BASE_ABIMEE') throw erreur
    throw new ErreurSauvegarde('E-SAUV-BASE', { chemin, detail: (erreur as Error).message }, erreur)
  } finally {
    sqlite.close()
  }
}

/** Proves that a generation can be restored, or throws the `E-SAUV-*` code of the first thing that is wrong. Writes nothing. */
export function verifierGeneration(input: VerifierGenerationInput): Manifeste {
  const manifeste = lireManifeste(input.generation, input.cle)
  const base = join(input.generation, NOM_BASE)
  verifierOrigine(manifeste, input)
  verifierOctets(manifeste, base)
  verifierPieces(manifeste, input)
  verifierBaseCopiee(manifeste, base)
  return manifeste
}
