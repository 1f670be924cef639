import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Base } from '#main/database/open.ts'
import { cheminPiece } from '#main/database/sauvegarde/pieces.ts'
import { cheminBase, scenario } from './scenario.ts'

/** Puts a file into the office as the files room does: bytes under their hash, then the line that cites them. */
export function deposer(base: Base, dossier: string, contenu: string): string {
  const sha256 = createHash('sha256').update(contenu).digest('hex')
  const chemin = cheminPiece(join(dossier, 'fichiers'), sha256)
  mkdirSync(dirname(chemin), { recursive: true })
  writeFileSync(chemin, contenu)
  base.sqlite.prepare('INSERT OR IGNORE INTO fichier (sha256, taille_octets) VALUES (?, ?)').run(sha256, Buffer.byteLength(contenu))
  return sha256
}

/** A whole office in `dossier`: `actes` acts, `pieces` files, a mark that tells one office from another. */
export function installer(dossier: string, { actes, pieces, marque }: { readonly actes: number; readonly pieces: number; readonly marque: string }): void {
  const base = scenario.ouvrir(dossier)
  for (let n = 1; n <= actes; n++) scenario.acte(base, n)
  for (let n = 1; n <= pieces; n++) deposer(base, dossier, `${marque} ${n} `.repeat(50 + n))
  base.close()
}

/** Every file below a folder with its hash, as text: two equal texts are two equal folders. The lock and the log's helpers do not count. */
export function empreinteDossier(dossier: string): string {
  const fichiers = readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter((nom) => !/^verrou|-shm$/.test(nom) && statSync(join(dossier, nom)).isFile())
  return fichiers.sort().map((nom) => `${nom} ${createHash('sha256').update(readFileSync(join(dossier, nom))).digest('hex')}`).join('\n')
}

/** What is wrong with an office: the scenario's faults, and each file that is absent or not what its name says. */
export function fautesDuBureau(base: Base, dossier: string): string[] {
  const pieces = base.sqlite.prepare('SELECT sha256 FROM fichier').pluck().all() as string[]
  const fausses = pieces.filter((sha256) => {
    const chemin = cheminPiece(join(dossier, 'fichiers'), sha256)
    return !existsSync(chemin) || createHash('sha256').update(readFileSync(chemin)).digest('hex') !== sha256
  })
  return [...scenario.controler(base, []), ...fausses.map((sha256) => `pièce ${sha256.slice(0, 8)} absente ou changée`)]
}

export const nombreDActes = (dossier: string): { actes: number; pieces: number; fautes: string[] } => {
  const base = scenario.ouvrir(dossier)
  const pieces = Number(base.sqlite.prepare('SELECT count(*) FROM fichier').pluck().get())
  const constat = { actes: scenario.compter(base), pieces, fautes: fautesDuBureau(base, dossier) }
  base.close()
  return constat
}

export const entreeSauvegarde = (dossier: string, destination: string, maintenant: string) => ({ chemin: cheminBase(dossier), fichiers: join(dossier, 'fichiers'), destination, maintenant })
