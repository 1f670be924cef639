import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

const BLOC = 1024 * 1024

/** Where a file lives under `fichiers/`, in the data folder and in a backup alike. */
export const cheminPiece = (fichiers: string, sha256: string): string => join(fichiers, sha256.slice(0, 2), sha256)

export const tailleDe = (chemin: string): number | undefined => statSync(chemin, { throwIfNoEntry: false })?.size

function parcourir(chemin: string, recevoir: (bloc: Buffer) => void): void {
  const fd = openSync(chemin, 'r')
  try {
    const tampon = Buffer.allocUnsafe(BLOC)
    for (let lu = readSync(fd, tampon); lu > 0; lu = readSync(fd, tampon)) recevoir(tampon.subarray(0, lu))
  } finally {
    closeSync(fd)
  }
}

/** SHA-256 of a file, read by blocks. Never on a live base: closing it would drop SQLite's locks. */
export function empreinteDe(chemin: string): string {
  const calcul = createHash('sha256')
  parcourir(chemin, (bloc) => calcul.update(bloc))
  return calcul.digest('hex')
}

function ecrireTout(fd: number, bloc: Buffer): void {
  for (let ecrit = 0; ecrit < bloc.length; ) ecrit += writeSync(fd, bloc, ecrit)
}

/** Copies by blocks to `cible`, durable, and says what was read: the caller decides whether it may take its final name. */
export function copierEnLisant(source: string, cible: string): string {
  const calcul = createHash('sha256')
  const fd = openSync(cible, 'w', 0o600)
  try {
    parcourir(source, (bloc) => {
      calcul.update(bloc)
      ecrireTout(fd, bloc)
    })
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  return calcul.digest('hex')
}

/** Copies one piece under its hash. False, and nothing under the final name, when the source is absent or no longer what its name says. */
export function copierPiece(depuis: string, vers: string, sha256: string): boolean {
  const source = cheminPiece(depuis, sha256)
  if (tailleDe(source) === undefined) return false
  const cible = cheminPiece(vers, sha256)
  const temporaire = `${cible}.tmp`
  mkdirSync(dirname(cible), { recursive: true, mode: 0o700 })
  try {
    if (copierEnLisant(source, temporaire) !== sha256) return false
    renameSync(temporaire, cible)
    return true
  } finally {
    rmSync(temporaire, { force: true })
  }
}
