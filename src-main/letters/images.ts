import { createHash } from 'node:crypto'
import { JpegEmbedder, type PDFContext, type PDFRef, PngEmbedder } from 'pdf-lib'

export interface Taille {
  largeur: number
  hauteur: number
}

/** A picture read once and embedded in as many documents as needed. */
export interface ImageLue extends Taille {
  empreinte: string
  embedIntoContext(context: PDFContext): Promise<PDFRef>
}

/** Points for a pixel: a small picture is printed at 96 dots an inch at least. */
const PIXEL_MAXIMUM = 0.75

/** The largest size of the same proportions that stands in the frame. */
export function ajuster({ largeur, hauteur }: Taille, cadre: Taille): Taille {
  const facteur = Math.min(cadre.largeur / largeur, cadre.hauteur / hauteur, PIXEL_MAXIMUM)
  return { largeur: largeur * facteur, hauteur: hauteur * facteur }
}

const estPng = (octets: Uint8Array): boolean => octets[0] === 0x89 && octets[1] === 0x50
const estJpeg = (octets: Uint8Array): boolean => octets[0] === 0xff && octets[1] === 0xd8

async function lire(octets: Uint8Array, empreinte: string): Promise<ImageLue> {
  if (!estPng(octets) && !estJpeg(octets)) throw new Error('The picture is neither PNG nor JPEG')
  const embedder = estPng(octets) ? await PngEmbedder.for(octets) : await JpegEmbedder.for(octets)
  return { empreinte, largeur: embedder.width, hauteur: embedder.height, embedIntoContext: (context) => embedder.embedIntoContext(context) }
}

/** Reads each different picture once. Throws an Error for a picture that is neither PNG nor JPEG. */
export function createLecteurImages(): (octets: Uint8Array | undefined) => Promise<ImageLue | undefined> {
  const connues = new Map<string, Promise<ImageLue>>()
  return async (octets) => {
    if (octets === undefined) return undefined
    const empreinte = createHash('sha256').update(octets).digest('hex')
    const connue = connues.get(empreinte) ?? lire(octets, empreinte)
    connues.set(empreinte, connue)
    return connue
  }
}
