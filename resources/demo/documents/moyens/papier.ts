import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { Hasard } from '../../hasard.ts'
import { dans, trait, type Toile } from './plume.ts'

/** How a sheet was put on the glass: each office has six of these for each kind of document. */
export interface Feuille {
  readonly cle: 'nette' | 'photocopie' | 'penchee' | 'agrafee' | 'fatiguee' | 'photo'
  readonly papier: string
  readonly vitre: string
  /** Degrees; positive leans to the right. */
  readonly angle: number
  readonly echelle: number
  readonly grain: number
  readonly defauts: readonly ('trous' | 'agrafe' | 'pli' | 'ombre' | 'mouchetures' | 'bande' | 'corne' | 'table' | 'taches')[]
  /** JPEG quality of what comes out. */
  readonly qualite: number
  readonly encre: number
  /** A copier without colour. */
  readonly gris: boolean
}

export const FEUILLES: readonly Feuille[] = [
  { cle: 'nette', papier: '#fbfbf9', vitre: '#ffffff', angle: 0.15, echelle: 1, grain: 0.04, defauts: [], qualite: 62, encre: 0.95, gris: false },
  { cle: 'photocopie', papier: '#f2f2f1', vitre: '#fafafa', angle: -0.35, echelle: 0.992, grain: 0.07, defauts: ['ombre', 'trous'], qualite: 56, encre: 0.88, gris: true },
  { cle: 'penchee', papier: '#f8f6ef', vitre: '#e9e9e7', angle: 2.1, echelle: 0.965, grain: 0.065, defauts: ['trous', 'ombre', 'corne'], qualite: 56, encre: 0.92, gris: false },
  { cle: 'agrafee', papier: '#f6f5f0', vitre: '#dededb', angle: -2.8, echelle: 0.955, grain: 0.065, defauts: ['agrafe', 'pli', 'ombre'], qualite: 56, encre: 0.92, gris: false },
  { cle: 'fatiguee', papier: '#ededea', vitre: '#3a3a3a', angle: 0.9, echelle: 0.985, grain: 0.13, defauts: ['mouchetures', 'bande', 'trous', 'pli', 'taches'], qualite: 52, encre: 0.78, gris: true },
  { cle: 'photo', papier: '#efe9db', vitre: '#7c5a3c', angle: -4.2, echelle: 0.87, grain: 0.08, defauts: ['table', 'pli', 'ombre', 'corne'], qualite: 58, encre: 0.9, gris: false },
]

const COTE = 512

/** A square of grain, light and dark, laid over the whole sheet: paper, ink and glass then age together. */
export const createGrain = (hasard: Hasard): Canvas => {
  const carre = createCanvas(COTE, COTE)
  const toile = carre.getContext('2d')
  const image = toile.createImageData(COTE, COTE)
  for (let i = 0; i < image.data.length; i += 4) {
    const v = hasard.next() + hasard.next() - 1
    image.data.fill(v > 0 ? 255 : 0, i, i + 3)
    image.data[i + 3] = Math.abs(v) * 255
  }
  toile.putImageData(image, 0, 0)
  return carre
}

/** Slow stains of light and grey: a small random image, enlarged in two steps (one bicubic step over a whole page costs three times as much). */
const nuages = (toile: Toile, hasard: Hasard, l: number, h: number, force: number): void => {
  const petit = createCanvas(14, 20)
  const pinceau = petit.getContext('2d')
  for (let i = 0; i < 280; i += 1) {
    pinceau.fillStyle = `rgba(60,55,45,${hasard.next() * force})`
    pinceau.fillRect(i % 14, Math.floor(i / 14), 1, 1)
  }
  const moyen = createCanvas(168, 240)
  moyen.getContext('2d').imageSmoothingQuality = 'high'
  moyen.getContext('2d').drawImage(petit, 0, 0, 168, 240)
  toile.imageSmoothingQuality = 'medium'
  toile.drawImage(moyen, 0, 0, l, h)
}

const rondNoir = (toile: Toile, x: number, y: number, rayon: number, couleur: string): void => {
  toile.fillStyle = couleur
  toile.beginPath()
  toile.arc(x, y, rayon, 0, Math.PI * 2)
  toile.fill()
}

const degrade = (toile: Toile, x: number, y: number, l: number, h: number, arrets: readonly (readonly [number, string])[], vertical: boolean): void => {
  const nuance = vertical ? toile.createLinearGradient(0, y, 0, y + h) : toile.createLinearGradient(x, 0, x + l, 0)
  for (const [part, couleur] of arrets) nuance.addColorStop(part, couleur)
  toile.fillStyle = nuance
  toile.fillRect(x, y, l, h)
}

type Defaut = (toile: Toile, hasard: Hasard, l: number, h: number, feuille: Feuille) => void

/** Marks that belong to the sheet: they are drawn over the print, under the grain. */
const DEFAUTS: Readonly<Record<Feuille['defauts'][number], Defaut>> = {
  trous: (toile, hasard, _l, h, { vitre }) => {
    for (const part of [0.365, 0.635]) {
      rondNoir(toile, 88, h * part + hasard.int(-4, 4), 26, 'rgba(0,0,0,0.28)')
      rondNoir(toile, 90, h * part + hasard.int(-4, 4), 23, vitre === '#ffffff' || vitre === '#fafafa' ? '#c9c9c6' : vitre)
    }
  },
  agrafe: (toile, hasard) =>
    dans(toile, { x: 92, y: 84, angle: -42 + hasard.int(-5, 5) }, () => {
      trait(toile, -38, 6, 40, 6, 'rgba(0,0,0,0.35)', 7)
      trait(toile, -38, 0, 38, 0, '#8e9092', 6)
      trait(toile, -36, -1, 36, -1, '#dcdddd', 2)
      rondNoir(toile, -38, 0, 5, 'rgba(20,20,20,0.7)')
      rondNoir(toile, 38, 0, 5, 'rgba(20,20,20,0.7)')
    }),
  pli: (toile, hasard, l, h) => {
    for (const part of [1 / 3, 2 / 3]) {
      const y = h * part + hasard.int(-26, 26)
      degrade(toile, 0, y - 46, l, 46, [[0, 'rgba(0,0,0,0)'], [1, 'rgba(40,35,25,0.13)']], true)
      degrade(toile, 0, y, l, 34, [[0, 'rgba(255,255,255,0.55)'], [1, 'rgba(255,255,255,0)']], true)
      trait(toile, 0, y, l, y + hasard.int(-8, 8), 'rgba(70,65,55,0.16)', 2)
    }
  },
  ombre: (toile, hasard, l, h) => {
    degrade(toile, 0, 0, l, h, [[0, 'rgba(0,0,0,0.2)'], [hasard.between(0.06, 0.16), 'rgba(0,0,0,0.02)'], [0.8, 'rgba(0,0,0,0)'], [1, 'rgba(0,0,0,0.09)']], false)
    degrade(toile, 0, 0, l, h, [[0, 'rgba(0,0,0,0.04)'], [0.5, 'rgba(0,0,0,0)'], [1, 'rgba(0,0,0,0.12)']], true)
  },
  mouchetures: (toile, hasard, l, h) => {
    for (let i = 0; i < 420; i += 1) rondNoir(toile, hasard.next() * l, hasard.next() * h, hasard.between(0.6, i % 40 === 0 ? 6 : 2.4), `rgba(15,15,15,${hasard.between(0.35, 0.95)})`)
    for (let i = 0; i < 9; i += 1) {
      const x = hasard.next() * l
      trait(toile, x, hasard.next() * h, x + hasard.int(-14, 14), hasard.next() * h, 'rgba(30,30,30,0.14)', 1)
    }
  },
  bande: (toile, hasard, l, h) => {
    const x = hasard.int(300, l - 300)
    trait(toile, x, 0, x + 3, h, 'rgba(0,0,0,0.3)', 2)
    trait(toile, x + 11, 0, x + 12, h, 'rgba(255,255,255,0.5)', 3)
    degrade(toile, 0, h - 60, l, 60, [[0, 'rgba(0,0,0,0)'], [1, 'rgba(0,0,0,0.72)']], true)
  },
  corne: (toile, hasard, l, _h, { vitre }) => {
    const c = hasard.int(70, 140)
    toile.fillStyle = vitre
    toile.beginPath()
    toile.moveTo(l - c, -2)
    toile.lineTo(l + 2, -2)
    toile.lineTo(l + 2, c)
    toile.fill()
    const nuance = toile.createLinearGradient(l - c, c, l - c / 2, c / 2)
    nuance.addColorStop(0, '#fdfcf6')
    nuance.addColorStop(1, '#b9b4a6')
    toile.fillStyle = nuance
    toile.beginPath()
    toile.moveTo(l - c, 0)
    toile.lineTo(l, c)
    toile.lineTo(l - c * 0.9, c * 0.92)
    toile.fill()
  },
  taches: (toile, hasard, l, h) => {
    const [x, y, r] = [hasard.int(900, l - 200), hasard.int(300, h - 500), hasard.int(110, 150)]
    for (const [retrait, alpha] of [[0, 0.22], [4, 0.14], [9, 0.08]] as const) {
      toile.strokeStyle = `rgba(110,70,25,${alpha})`
      toile.lineWidth = 5
      toile.beginPath()
      toile.ellipse(x, y, r - retrait, r - retrait - 3, 0.4, hasard.next(), hasard.next() + 5.4)
      toile.stroke()
    }
  },
  table: () => undefined,
}

/** Wood under the sheet, when it was photographed on a table. */
const table = (toile: Toile, hasard: Hasard, l: number, h: number): void => {
  for (let i = 0; i < 150; i += 1) {
    const x = hasard.next() * l
    toile.strokeStyle = `rgba(${hasard.int(40, 90)},${hasard.int(24, 50)},${hasard.int(10, 28)},${hasard.between(0.06, 0.3)})`
    toile.lineWidth = hasard.between(1, 9)
    toile.beginPath()
    toile.moveTo(x, -10)
    toile.bezierCurveTo(x + hasard.int(-34, 34), h * 0.3, x + hasard.int(-34, 34), h * 0.7, x + hasard.int(-26, 26), h + 10)
    toile.stroke()
  }
}

/** Puts the frame of the sheet on the glass: what is drawn next leans with the paper. `renverse` adds half a turn. */
export const poser = (toile: Toile, feuille: Feuille, l: number, h: number, renverse = false): void => {
  toile.translate(l / 2, h / 2)
  toile.rotate(((feuille.angle + (renverse ? 180 : 0)) * Math.PI) / 180)
  if (feuille.cle === 'photo') toile.transform(1, 0.012, -0.03, 1, 0, 0)
  toile.scale(feuille.echelle, feuille.echelle)
  toile.translate(-l / 2, -h / 2)
}

/** Glass, sheet, print, then the marks of time: one background of the office. */
export const peindreFond = (toile: Toile, hasard: Hasard, feuille: Feuille, l: number, h: number, imprimer: (toile: Toile) => void): void => {
  toile.fillStyle = feuille.vitre
  toile.fillRect(0, 0, l, h)
  if (feuille.defauts.includes('table')) table(toile, hasard.fork('table'), l, h)
  toile.save()
  poser(toile, feuille, l, h)
  toile.save()
  toile.shadowColor = 'rgba(0,0,0,0.5)'
  toile.shadowBlur = 26
  toile.shadowOffsetX = 7
  toile.shadowOffsetY = 9
  toile.fillStyle = feuille.papier
  toile.fillRect(0, 0, l, h)
  toile.restore()
  toile.beginPath()
  toile.rect(0, 0, l, h)
  toile.clip()
  toile.save()
  toile.globalAlpha = feuille.encre
  imprimer(toile)
  toile.restore()
  nuages(toile, hasard.fork('nuages'), l, h, feuille.grain * 0.7)
  for (const defaut of feuille.defauts) DEFAUTS[defaut](toile, hasard.fork(defaut), l, h, feuille)
  toile.restore()
}

/** Takes the colours away, as a copier does. */
export const griser = (toile: Toile): void => {
  toile.save()
  toile.resetTransform()
  toile.globalCompositeOperation = 'saturation'
  toile.fillStyle = '#808080'
  toile.fillRect(0, 0, toile.canvas.width, toile.canvas.height)
  toile.restore()
}

/** Lays the grain over everything, from a corner that differs for each page. Whole tiles on whole pixels: a repeated pattern costs twenty times as much. */
export const grener = (toile: Toile, grain: Canvas, hasard: Hasard, force: number): void => {
  const { width, height } = toile.canvas
  toile.save()
  toile.resetTransform()
  toile.globalAlpha = force
  toile.imageSmoothingEnabled = false
  for (let x = -hasard.int(0, COTE - 1); x < width; x += COTE) for (let y = -hasard.int(0, COTE - 1); y < height; y += COTE) toile.drawImage(grain, x, y)
  toile.restore()
}
