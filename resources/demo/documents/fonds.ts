import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas'
import { createHasard } from '../hasard.ts'
import type { GenreDocument } from '../structure/pieces.ts'
import { MODELES } from './genres.ts'
import { FEUILLES, createGrain, griser, peindreFond } from './moyens/papier.ts'
import { A4 } from './moyens/plume.ts'

/** Part of the name of each cached background: change it when their drawing changes. */
const VERSION = 4
const QUALITE = 84

export interface Fonds {
  readonly grain: Canvas
  /** Makes a background if nobody has yet; does not decode it. */
  assurer(genre: GenreDocument, feuille: number): Promise<Buffer>
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
  if (feuille.gris) griser(toile.getContext('2d'))
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

/** The sixty backgrounds of an office: they are kept in memory as JPEG (about 10 MB), and on disk when a folder is given. */
export const createFonds = (dossierCache?: string): Fonds => {
  const compresses = new Map<string, Promise<Buffer>>()
  const dossier = dossierCache === undefined ? undefined : mkdir(dossierCache, { recursive: true })
  const obtenir = async (genre: GenreDocument, feuille: number): Promise<Buffer> => {
    if (dossierCache === undefined) return peindre(genre, feuille)
    await dossier
    return surDisque(join(dossierCache, `fond-${VERSION}-${genre}-${feuille}.jpg`), () => peindre(genre, feuille))
  }
  const assurer = (genre: GenreDocument, feuille: number): Promise<Buffer> => {
    const cle = `${genre}/${feuille}`
    const octets = compresses.get(cle) ?? obtenir(genre, feuille)
    compresses.set(cle, octets)
    return octets
  }
  return { grain: createGrain(createHasard('grain')), assurer, charger: async (genre, feuille) => loadImage(await assurer(genre, feuille)) }
}
