import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DonneesErreur } from '../open-erreurs.ts'
import { ErreurSauvegarde } from './erreurs.ts'
import type { CodeSauvegarde } from './erreurs.ts'
import { lireManifeste, NOM_BASE } from './manifeste.ts'
import type { Manifeste } from './manifeste.ts'
import { tailleDe } from './pieces.ts'
import { generationsGardees } from './retention.ts'

const NOM = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)$/

/** An instant as a folder name that Windows accepts. */
export const nomDeGeneration = (creeLe: string): string => creeLe.replaceAll(':', '-')

const instantDe = (nom: string): string => nom.replace(NOM, '$1:$2:$3')

export const dossierGenerations = (destination: string): string => join(destination, 'generations')

export const dossierFichiers = (destination: string): string => join(destination, 'fichiers')

export type Generation = {
  readonly nom: string
  readonly chemin: string
  readonly creeLe: string
  readonly ageMs: number
  /** Light: manifest sealed, of this office, base of the right size. `verifierGeneration` gives the whole answer. */
  readonly etat: { readonly valide: true; readonly manifeste: Manifeste } | { readonly valide: false; readonly code: CodeSauvegarde; readonly donnees: DonneesErreur }
}

export type ListerInput = { readonly destination: string; readonly maintenant: string; readonly bureau?: string; readonly cle?: string }

function etatDe(chemin: string, { bureau, cle }: ListerInput): Generation['etat'] {
  try {
    const manifeste = lireManifeste(chemin, cle)
    if (bureau !== undefined && manifeste.bureau !== bureau) return { valide: false, code: 'E-SAUV-AUTRE-BUREAU', donnees: { bureau: manifeste.bureau } }
    const taille = tailleDe(join(chemin, NOM_BASE)) ?? 0
    return taille === manifeste.base.taille ? { valide: true, manifeste } : { valide: false, code: 'E-SAUV-TRONQUEE', donnees: { taille } }
  } catch (erreur) {
    if (!(erreur instanceof ErreurSauvegarde)) throw erreur
    return { valide: false, code: erreur.code, donnees: erreur.donnees }
  }
}

/** The generations of a backup folder, the newest first, with their age and whether they can be trusted; empty when there are none. */
export const listerGenerations = (input: ListerInput): Generation[] => [...parcourirGenerations(input)]

/** The same one at a time: the manifests of a large office do not all stand in memory. */
export function* parcourirGenerations(input: ListerInput): Generator<Generation> {
  const racine = dossierGenerations(input.destination)
  const noms = existsSync(racine) ? readdirSync(racine).filter((nom) => NOM.test(nom)).sort().toReversed() : []
  for (const nom of noms) {
    const creeLe = instantDe(nom)
    yield { nom, chemin: join(racine, nom), creeLe, ageMs: Date.parse(input.maintenant) - Date.parse(creeLe), etat: etatDe(join(racine, nom), input) }
  }
}

/** Takes away what a stopped backup left: a folder that never got its manifest's name, a half piece. */
export function balayerInacheves(destination: string): void {
  const racine = dossierGenerations(destination)
  if (!existsSync(racine)) return
  for (const nom of readdirSync(racine)) if (nom.endsWith('.en-cours')) rmSync(join(racine, nom), { recursive: true, force: true })
}

function retirerPiecesOubliees(destination: string, citees: ReadonlySet<string>): void {
  const racine = dossierFichiers(destination)
  if (!existsSync(racine)) return
  for (const prefixe of readdirSync(racine)) {
    for (const nom of readdirSync(join(racine, prefixe))) if (!citees.has(nom)) rmSync(join(racine, prefixe, nom))
  }
}

/**
 * Keeps what `generationsGardees` says among the valid generations, then drops the pieces that no generation cites. A doubtful generation is
 * left for a human to judge, and no piece is dropped beside it: what it cites is unknown. Gives the names removed.
 */
export function rangerGenerations(input: ListerInput): string[] {
  const toutes = listerGenerations(input)
  const valides = toutes.flatMap(({ chemin, creeLe, nom, etat }) => (etat.valide ? [{ chemin, creeLe, nom, manifeste: etat.manifeste }] : []))
  const gardees = generationsGardees(valides.map(({ creeLe }) => creeLe), input.maintenant)
  const retirees = valides.filter(({ creeLe }) => !gardees.has(creeLe))
  for (const { chemin } of retirees) rmSync(chemin, { recursive: true })
  const citees = valides.filter(({ creeLe }) => gardees.has(creeLe)).flatMap(({ manifeste }) => manifeste.pieces.map(([sha256]) => sha256))
  if (valides.length === toutes.length) retirerPiecesOubliees(input.destination, new Set(citees))
  return retirees.map(({ nom }) => nom)
}
