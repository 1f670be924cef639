import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas'
import { createHasard } from '../hasard.ts'
import type { GenreDocument } from '../structure/pieces.ts'
import { MODELES } from './genres.ts'
import { FEUILLES, createGrain, peindreFond } from './moyens/papier.ts'
import { A4 } from './moyens/plume.ts'

/** Part of the name of each cached background: change it when their drawing changes. */
const VERSION = 1
const QUALITE = 84

export interface Fonds {
  readonly grain: Canvas
  /** The background of a kind of document on one of the six sheets; made at first use, then read back. */
  charger(genre: GenreDocument, feuille: number): Promise<Image>
}

export const tailleDe = (genre: GenreDocument): { readonly l: number; readonly h: number } =>
  MODELES[genre].paysage === true ? { l: A4.hauteur, h: A4.largeur } : { l: A4.largeur, h: A4.hauteur }

const peindre = (genre: GenreDocument, rang: number): Buffer => {
  const { l, h } = tailleDe(genre)
  const feuille = FEUILLES[rang]
  if (feuille === undefined) throw new RangeError(`There is no sheet number ${rang}`)
  const toile = createCanvas(l, h)
  peindreFond(toile.getContext('2d'), createHasard(`fond/${genre}/${rang}`), feuille, l, h, (pinceau) => MODELES[genre].fond(pinceau, rang))
  return toile.toBuffer('image/jpeg', QUALITE)
}

const surDisque = async (chemin: string, faire: () => Buffer): Promise<Buffer> => {
  try {
    return await readFile(chemin)
  } catch {
    const octets = faire()
    await writeFile(`${chemin}.tmp`, octets)
    await rename(`${chemin}.tmp`, chemin)
    return octets
  }
}

/** The sixty backgrounds of an office: compressed ones are kept in memory (about 12 MB), and on disk when a folder is given. */
export const createFonds = (dossierCache?: string): Fonds => {
  const compresses = new Map<string, Promise<Buffer>>()
  const dossier = dossierCache === undefined ? undefined : mkdir(dossierCache, { recursive: true })
  const obtenir = async (genre: GenreDocument, feuille: number): Promise<Buffer> => {
    if (dossierCache === undefined) return peindre(genre, feuille)
    await dossier
    return surDisque(join(dossierCache, `fond-${VERSION}-${genre}-${feuille}.jpg`), () => peindre(genre, feuille))
  }
  return {
    grain: createGrain(createHasard('grain')),
    charger: async (genre, feuille) => {
      const cle = `${genre}/${feuille}`
      const octets = compresses.get(cle) ?? obtenir(genre, feuille)
      compresses.set(cle, octets)
      return loadImage(await octets)
    },
  }
}
