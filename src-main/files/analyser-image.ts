import sharp from 'sharp'
import type { AnalyseFichier, LimitesPiece } from '#shared/domain/probleme-fichier.ts'
import { type Dimensions, lireDimensions } from './lire-dimensions.ts'

sharp.cache(false)
sharp.concurrency(1)

/** Small on purpose: JPEG is then decoded at 1/8, and its whole data is read all the same. */
const ESSAI = 64

const estGeante = ({ largeur, hauteur }: Dimensions, { maxCote, maxPixels }: LimitesPiece) =>
  Math.max(largeur, hauteur) > maxCote || largeur * hauteur > maxPixels

const decoder = (octets: Uint8Array, maxPixels: number, failOn: 'none' | 'truncated') =>
  sharp(octets, { limitInputPixels: maxPixels, failOn, sequentialRead: true }).resize(ESSAI, ESSAI, { fit: 'inside' }).raw().toBuffer()

async function lireOrientees(octets: Uint8Array, maxPixels: number): Promise<Dimensions> {
  const { autoOrient } = await sharp(octets, { limitInputPixels: maxPixels }).metadata()
  return { largeur: autoOrient.width, hauteur: autoOrient.height }
}

/** Header first: an image that would fill the memory never meets a decoder. Then one real decoding. */
export async function analyserImage(type: 'jpeg' | 'png', octets: Uint8Array, limites: LimitesPiece): Promise<AnalyseFichier> {
  const illisible: AnalyseFichier = { issue: 'garde', type, pages: 0, avertissements: [], probleme: { code: 'IMAGE_ILLISIBLE', donnees: {} } }
  const annoncees = lireDimensions(type, octets)
  if (annoncees === undefined) return illisible
  if (estGeante(annoncees, limites)) return { issue: 'refuse', code: 'IMAGE_GEANTE', donnees: { ...annoncees } }
  try {
    const dimensions = await lireOrientees(octets, limites.maxPixels)
    const entiere = await decoder(octets, limites.maxPixels, 'truncated').then(() => true, () => false)
    if (!entiere) await decoder(octets, limites.maxPixels, 'none')
    return { issue: 'garde', type, pages: 1, ...dimensions, avertissements: entiere ? [] : ['image_incomplete'] }
  } catch {
    return illisible
  }
}
