import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { ecrireEntier, synchroniserDossier } from './open-lieu.ts'

/**
 * The swap, entry by entry and not folder by folder: the lock stays where it is, held, and a data folder may be a mount point.
 * `sortie`: the current entries leave for `ancien`; then `entree`: those of `nouveau` come in. Both can be begun again at any point.
 */
type Echange = { readonly etape: 'sortie' | 'entree'; readonly nouveau: string; readonly ancien: string }

const NOTE = 'restauration.json'

/**
 * What belongs to the office, and leaves with it. The rest is the folder's: its lock, the logs, the machine's own settings, a window's profile, the
 * demonstration, and what somebody put there.
 */
const DU_BUREAU = /^(pli\.db(-wal|-shm|-journal)?|avant-migration-\d+\.db|fichiers|courriels|fonds|installation\.json|controle\.json|lest\.bin)$/

const cheminNote = (dossier: string): string => join(dossier, NOTE)

/** Beside the data folder when that is the same disk, inside it otherwise: a rename must never become a copy. */
function racineVoisine(dossier: string): string {
  const absolu = resolve(dossier)
  const disque = (lieu: string) => statSync(lieu, { throwIfNoEntry: false })?.dev
  const memeDisque = !existsSync(absolu) || disque(absolu) === disque(dirname(absolu))
  return memeDisque ? absolu : join(absolu, 'donnees')
}

export const dossierPrepare = (dossier: string, nom: string): string => `${racineVoisine(dossier)}.restauration-${nom}`

const dossierAncien = (dossier: string, nom: string): string => `${racineVoisine(dossier)}-avant-restauration-${nom}`

function deplacer(depuis: string, vers: string): void {
  mkdirSync(vers, { recursive: true, mode: 0o700 })
  for (const nom of readdirSync(depuis)) if (DU_BUREAU.test(nom)) renameSync(join(depuis, nom), join(vers, nom))
  synchroniserDossier(vers)
  synchroniserDossier(depuis)
}

function poursuivre(dossier: string, echange: Echange): string {
  if (echange.etape === 'sortie') {
    deplacer(dossier, echange.ancien)
    ecrireEntier(cheminNote(dossier), JSON.stringify({ ...echange, etape: 'entree' }))
  }
  if (existsSync(echange.nouveau)) deplacer(echange.nouveau, dossier)
  rmSync(cheminNote(dossier))
  synchroniserDossier(dossier)
  rmSync(echange.nouveau, { recursive: true, force: true })
  return echange.ancien
}

/**
 * Puts a prepared folder in the place of the current data, which is kept whole in the folder that is given back. The base must be closed and
 * the lock held. From the first line of its note on, the swap will be ended, by this call or by the next opening.
 */
export function echanger(dossier: string, nouveau: string, nom: string): string {
  const echange: Echange = { etape: 'sortie', nouveau, ancien: dossierAncien(dossier, nom) }
  if (existsSync(echange.ancien)) throw new Error(`${echange.ancien} exists already`)
  mkdirSync(dossier, { recursive: true, mode: 0o700 })
  ecrireEntier(cheminNote(dossier), JSON.stringify(echange))
  return poursuivre(dossier, echange)
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z$/

/** Removes the preparations whose swap never began: no note points to them. Never to be called while one is being written. */
export function balayerPreparations(dossier: string): void {
  if (existsSync(cheminNote(dossier))) return
  const racine = racineVoisine(dossier)
  if (!existsSync(dirname(racine))) return
  const debut = `${basename(racine)}.restauration-`
  const inachevees = readdirSync(dirname(racine)).filter((nom) => nom.startsWith(debut) && INSTANT.test(nom.slice(debut.length)))
  for (const nom of inachevees) rmSync(join(dirname(racine), nom), { recursive: true, force: true })
}

/**
 * Ends a swap that a stop left halfway, before the base is opened; true when there was one. Called by `openDatabase`, under the lock, so that
 * nobody ever reads half of one office and half of another.
 */
export function reprendreRestauration(dossier: string): boolean {
  if (!existsSync(cheminNote(dossier))) {
    balayerPreparations(dossier)
    return false
  }
  poursuivre(dossier, JSON.parse(readFileSync(cheminNote(dossier), 'utf8')) as Echange)
  return true
}
