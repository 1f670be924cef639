import type { SKRSContext2D } from '@napi-rs/canvas'
import { police, type Police } from './polices.ts'

/** Every model draws in these units: an A4 page at 200 dpi, upright. */
export const A4 = { largeur: 1654, hauteur: 2339 } as const

export type Toile = SKRSContext2D

export interface Style {
  readonly taille?: number
  readonly police?: Police
  readonly couleur?: string
  readonly aligne?: 'left' | 'center' | 'right'
  /** Above this width the letters are made smaller, down to 60 %, then narrowed, as a clerk's software does. */
  readonly max?: number
  readonly espacement?: number
}

export const ENCRE = '#24262b'

const appliquer = (toile: Toile, style: Style): void => {
  toile.font = police(style.police ?? 'normal', style.taille ?? 26)
  toile.fillStyle = style.couleur ?? ENCRE
  toile.textAlign = style.aligne ?? 'left'
  toile.letterSpacing = `${style.espacement ?? 0}px`
}

/** One line, on its baseline. Composed letters only: a combining mark drawn apart floats. */
export const ecrire = (toile: Toile, texte: string, x: number, y: number, style: Style = {}): void => {
  appliquer(toile, style)
  const compose = texte.normalize('NFC')
  if (style.max === undefined) return toile.fillText(compose, x, y)
  const serre = style.max / Math.max(1, toile.measureText(compose).width)
  if (serre < 1) toile.font = police(style.police ?? 'normal', (style.taille ?? 26) * Math.max(0.6, serre))
  toile.fillText(compose, x, y, style.max)
}

const couper = (toile: Toile, texte: string, largeur: number): string[] => {
  const lignes: string[] = []
  let ligne = ''
  for (const mot of texte.normalize('NFC').split(' ')) {
    const essai = ligne === '' ? mot : `${ligne} ${mot}`
    if (ligne !== '' && toile.measureText(essai).width > largeur) {
      lignes.push(ligne)
      ligne = mot
    } else ligne = essai
  }
  return [...lignes, ligne]
}

const decoupe = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** The letters of a text as a reader counts them. */
export const lettresDe = (texte: string): string[] => Array.from(decoupe.segment(texte.normalize('NFC')), ({ segment }) => segment)

/** A paragraph, wrapped; gives the baseline of the line that would follow. */
export const paragraphe = (toile: Toile, texte: string, x: number, y: number, largeur: number, style: Style & { readonly interligne?: number } = {}): number => {
  appliquer(toile, style)
  const pas = style.interligne ?? (style.taille ?? 26) * 1.5
  const lignes = couper(toile, texte, largeur)
  const ancre = style.aligne === 'center' ? x + largeur / 2 : style.aligne === 'right' ? x + largeur : x
  for (const [rang, ligne] of lignes.entries()) toile.fillText(ligne, ancre, y + rang * pas)
  return y + lignes.length * pas
}

export const largeurDe = (toile: Toile, texte: string, style: Style): number => {
  appliquer(toile, style)
  return toile.measureText(texte.normalize('NFC')).width
}

export const trait = (toile: Toile, x1: number, y1: number, x2: number, y2: number, couleur = ENCRE, epaisseur = 2): void => {
  toile.strokeStyle = couleur
  toile.lineWidth = epaisseur
  toile.beginPath()
  toile.moveTo(x1, y1)
  toile.lineTo(x2, y2)
  toile.stroke()
}

export const cadre = (toile: Toile, x: number, y: number, l: number, h: number, couleur = ENCRE, epaisseur = 2): void => {
  toile.strokeStyle = couleur
  toile.lineWidth = epaisseur
  toile.strokeRect(x, y, l, h)
}

export const aplat = (toile: Toile, x: number, y: number, l: number, h: number, couleur: string): void => {
  toile.fillStyle = couleur
  toile.fillRect(x, y, l, h)
}

export const rond = (toile: Toile, x: number, y: number, l: number, h: number, rayon: number, couleur: string): void => {
  toile.fillStyle = couleur
  toile.beginPath()
  toile.roundRect(x, y, l, h, rayon)
  toile.fill()
}

/** Runs a drawing in its own frame: moved, turned, scaled, faded. */
export const dans = (toile: Toile, repere: { x?: number; y?: number; angle?: number; echelle?: number; opacite?: number }, dessin: () => void): void => {
  toile.save()
  toile.translate(repere.x ?? 0, repere.y ?? 0)
  toile.rotate(((repere.angle ?? 0) * Math.PI) / 180)
  toile.scale(repere.echelle ?? 1, repere.echelle ?? 1)
  toile.globalAlpha *= repere.opacite ?? 1
  dessin()
  toile.restore()
}
