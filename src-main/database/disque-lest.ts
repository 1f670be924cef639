import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { placeLibre, sondeReelle } from './disque.ts'
import type { SondeDisque } from './disque.ts'
import { codeDePanne } from './open-erreurs.ts'
import { synchroniserDossier } from './open-lieu.ts'

export const LEST_OCTETS = 16 * 1024 * 1024

const cheminLest = (dossier: string): string => join(dossier, 'lest.bin')

/** Random bytes: a disk that compresses would keep no room for zeros. */
function remplir(chemin: string): void {
  const fd = openSync(chemin, 'w', 0o600)
  try {
    const bloc = randomBytes(1024 * 1024)
    for (let ecrit = 0; ecrit < LEST_OCTETS; ) ecrit += writeSync(fd, bloc)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/**
 * Keeps 16 MB of the disk aside, because on a full disk even a deletion fails. True when the ballast is in place; false, and no
 * half ballast, when the disk has not twice that room left.
 */
export function poserLest(dossier: string, sonde: SondeDisque = sondeReelle): boolean {
  const chemin = cheminLest(dossier)
  if ((statSync(chemin, { throwIfNoEntry: false })?.size ?? 0) >= LEST_OCTETS) return true
  if (placeLibre(dossier, sonde).octets < LEST_OCTETS * 2) return false
  try {
    remplir(chemin)
    return true
  } catch (erreur) {
    rmSync(chemin, { force: true })
    if (codeDePanne(erreur) !== 'DISQUE_PLEIN') throw erreur
    return false
  }
}

/** Gives the 16 MB back to whoever must finish or tidy up; false when they were already given. */
export function libererLest(dossier: string): boolean {
  if (!existsSync(cheminLest(dossier))) return false
  rmSync(cheminLest(dossier))
  synchroniserDossier(dossier)
  return true
}
