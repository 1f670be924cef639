import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { placeLibre } from './disque.ts'
import { noterInstallation, synchroniserDossier } from './open-lieu.ts'
import { dossierPrepare } from './restauration-echange.ts'
import { ErreurSauvegarde, traduireEcriture } from './sauvegarde/erreurs.ts'
import { dossierFichiers, nomDeGeneration } from './sauvegarde/generations.ts'
import { NOM_BASE } from './sauvegarde/manifeste.ts'
import type { Manifeste } from './sauvegarde/manifeste.ts'
import { copierEnLisant, copierPiece } from './sauvegarde/pieces.ts'
import { verifierGeneration } from './sauvegarde/verifier.ts'

export type PreparerRestaurationInput = {
  /** The backup folder, and the name of the generation in it. */
  readonly destination: string
  readonly generation: string
  /** The data folder to be replaced; empty on another machine. */
  readonly dossier: string
  /** The name of the base and of its files' folder in the data folder. */
  readonly nomBase: string
  readonly nomFichiers?: string
  readonly maintenant: string
  readonly versionMax: number
  /** The office that lives here; undefined to accept any, on a machine that has none. */
  readonly bureau?: string
  readonly cle?: string
}

export type PreparerRestaurationOutput = { readonly nouveau: string; readonly nom: string; readonly bureau: string; readonly creeLe: string; readonly manquantes: readonly string[] }

type Outils = { readonly progression?: (fait: number, total: number) => void; readonly annule?: AbortSignal }

function exigerPlaceDe(manifeste: Manifeste, dossier: string): void {
  const besoin = Math.ceil(1.1 * manifeste.pieces.reduce((total, [, taille]) => total + taille, manifeste.base.taille))
  const libre = placeLibre(dossier).octets
  if (libre < besoin) throw new ErreurSauvegarde('E-SAUV-PLACE', { chemin: dossier, besoin, libre })
}

async function copierPieces(depuis: string, vers: string, manifeste: Manifeste, outils: Outils): Promise<void> {
  for (const [rang, [sha256]] of manifeste.pieces.entries()) {
    outils.annule?.throwIfAborted()
    if (!copierPiece(depuis, vers, sha256)) throw new ErreurSauvegarde('E-SAUV-PIECE-CHANGEE', { sha256 })
    outils.progression?.(rang + 1, manifeste.pieces.length)
    await setImmediate()
  }
  for (const prefixe of existsSync(vers) ? readdirSync(vers) : []) synchroniserDossier(join(vers, prefixe))
}

async function ecrireDossier(input: PreparerRestaurationInput, nouveau: string, manifeste: Manifeste, chemin: string, outils: Outils): Promise<void> {
  const { destination, nomBase, nomFichiers = 'fichiers' } = input
  mkdirSync(join(nouveau, nomFichiers), { recursive: true, mode: 0o700 })
  const base = join(nouveau, nomBase)
  if (copierEnLisant(join(chemin, NOM_BASE), base) !== manifeste.base.sha256) throw new ErreurSauvegarde('E-SAUV-OCTETS', { chemin })
  await copierPieces(dossierFichiers(destination), join(nouveau, nomFichiers), manifeste, outils)
  noterInstallation(base, manifeste.bureau === '' ? undefined : manifeste.bureau)
  synchroniserDossier(join(nouveau, nomFichiers))
}

/**
 * Writes a generation out beside the data folder, every byte checked on the way; to be run in a child, while the office still works.
 * The current data is not touched: `echanger` does that, once the base is closed. Throws `ErreurSauvegarde` and leaves nothing behind.
 */
export async function preparerRestauration(input: PreparerRestaurationInput, outils: Outils = {}): Promise<PreparerRestaurationOutput> {
  const chemin = join(input.destination, 'generations', input.generation)
  const nom = nomDeGeneration(input.maintenant)
  const nouveau = dossierPrepare(input.dossier, nom)
  const manifeste = verifierGeneration({ ...input, generation: chemin, fichiers: dossierFichiers(input.destination), echantillon: 0 })
  exigerPlaceDe(manifeste, input.dossier)
  try {
    await ecrireDossier(input, nouveau, manifeste, chemin, outils)
    return { nouveau, nom, bureau: manifeste.bureau, creeLe: manifeste.creeLe, manquantes: manifeste.manquantes }
  } catch (erreur) {
    rmSync(nouveau, { recursive: true, force: true })
    throw traduireEcriture(erreur, nouveau)
  }
}
