import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'
import { createFabriqueLettres } from '#main/letters/create-fabrique-lettres.ts'
import type { LigneManifeste } from '#main/letters/manifeste.ts'
import { lettresDeBench } from './bench-letters.ts'
import { FONTS_DIR } from './exemples.ts'

export interface Depot {
  readonly fichiers: string
  readonly lettres: readonly LigneManifeste[]
}

const empreinte = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')

/** Issued letters in a store of their own, as the press leaves them. */
export async function deposerLettres(dossier: string, nombre: number): Promise<Depot> {
  const fichiers = join(dossier, 'fichiers')
  const magasin = createMagasinFichiers({ dossier: fichiers })
  const lettres: LigneManifeste[] = []
  const fabrique = await createFabriqueLettres({ fontsDir: FONTS_DIR })
  await fabrique.produire(await lettresDeBench(nombre), async (rang, octets) => {
    const { sha256, tailleOctets } = await magasin.ranger(octets, { maxOctets: 50_000_000 })
    const numero = `E2K4${String(rang).padStart(4, '0')}-1`
    lettres.push({ nom: `lettre_refus-${numero}_NGUYEN_THAO-M1INFO.pdf`, numero, candidat: 'NGUYỄN Thảo', formation: 'Master Informatique', emiseLe: '2026-11-28T09:00:00.000Z', sha256, tailleOctets })
  })
  return { fichiers, lettres }
}

export interface EtatSortie {
  readonly entiers: readonly string[]
  /** Files under their final name that are not what the letter is. */
  readonly faux: readonly string[]
  readonly manifeste: boolean
  readonly restes: readonly string[]
}

/** What a person finds in the folder. */
export function regarder(sortie: string, lettres: readonly LigneManifeste[]): EtatSortie {
  const parNom = new Map(lettres.map(({ nom, sha256 }) => [nom, sha256]))
  const noms = readdirSync(sortie)
  const pdfs = noms.filter((nom) => nom.endsWith('.pdf'))
  const bon = (nom: string): boolean => parNom.get(nom) === empreinte(readFileSync(join(sortie, nom)))
  return { entiers: pdfs.filter(bon), faux: pdfs.filter((nom) => !bon(nom)), manifeste: noms.some((nom) => nom.startsWith('manifeste-')), restes: noms.filter((nom) => nom.endsWith('.partiel')) }
}

/** The input of `enfant-export.ts`, in a file; makes the folder to export into. */
export function ecrireEntree(dossier: string, sortie: string, { fichiers, lettres }: Depot): string {
  mkdirSync(sortie, { recursive: true })
  const chemin = join(dossier, 'entree.json')
  writeFileSync(chemin, JSON.stringify({ fichiers, lettres, dossier: sortie }))
  return chemin
}
