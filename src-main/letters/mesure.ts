import { type PoliceLue, type Polices, type Style, partieDe } from './polices.ts'

/** One character as it is drawn; lengths in thousandths of the type size. */
export interface Glyphe {
  code: number
  /** The font has no drawing of it: the replacement sign is shown and the text is kept beside it. */
  absent: boolean
  avance: number
  /** What the kerning adds to `avance`. */
  crenage: number
  dx: number
  dy: number
}

export interface Mot {
  style: Style
  glyphes: readonly Glyphe[]
  largeur: number
  /** The parts of the font that it needs. */
  parties: readonly string[]
}

export interface Mesure {
  mot(texte: string, style: Style): Mot
  espace(style: Style): number
}

/** Only positions: any substitution would break the tie between a character and its glyph, hence the text that a reader copies. */
const TRAITS = { kern: true, mark: true, mkmk: true, ccmp: false, locl: false, rlig: false, calt: false, clig: false, liga: false, rclt: false, frac: false }

/** Characters that draw nothing (joiners, direction marks, soft hyphen, variation selectors) and control characters. */
const INVISIBLES = /[\p{Cc}\p{Cs}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|\p{Variation_Selector}/gu

/** Drawn in place of a character that the font lacks: HarfBuzz empties the box of glyph 0. */
export const REMPLACEMENT = 0xfffd

const MEMOIRE = 40_000

function placer(lue: PoliceLue, texte: string, codes: readonly number[]): Glyphe[] {
  const echelle = 1000 / lue.unitsPerEm
  const nus = codes.map((code) => {
    const absent = !lue.hasGlyphForCodePoint(code)
    return { code, absent, avance: lue.glyphForCodePoint(absent ? REMPLACEMENT : code).advanceWidth * echelle, crenage: 0, dx: 0, dy: 0 }
  })
  if (nus.some(({ absent }) => absent)) return nus
  const { positions } = lue.layout(texte, TRAITS, 'latn', undefined, 'ltr')
  if (positions.length !== codes.length) return nus
  return nus.map((nu, index) => {
    const place = positions[index]
    return place === undefined ? nu : { ...nu, crenage: place.xAdvance * echelle - nu.avance, dx: place.xOffset * echelle, dy: place.yOffset * echelle }
  })
}

export const largeurDe = (glyphes: readonly Glyphe[]): number => glyphes.reduce((somme, { avance, crenage }) => somme + avance + crenage, 0)

export const motDe = (style: Style, glyphes: readonly Glyphe[]): Mot => ({
  style,
  glyphes,
  largeur: largeurDe(glyphes),
  parties: [...new Set(glyphes.map(({ code, absent }) => partieDe(absent ? REMPLACEMENT : code)))],
})

/** Measures words with the full fonts, each once: a batch of letters says the same words. */
export function createMesure(polices: Polices): Mesure {
  const connus = new Map<string, Mot>()
  const mesurer = (texte: string, style: Style): Mot => {
    const propre = texte.normalize('NFC').replace(INVISIBLES, '')
    const codes = Array.from(propre, (caractere) => caractere.codePointAt(0) ?? 0)
    const glyphes = placer(polices[style].lue, propre, codes)
    return motDe(style, glyphes)
  }
  const mot = (texte: string, style: Style): Mot => {
    const cle = `${style}:${texte}`
    const connu = connus.get(cle)
    if (connu !== undefined) return connu
    if (connus.size > MEMOIRE) connus.clear()
    const nouveau = mesurer(texte, style)
    connus.set(cle, nouveau)
    return nouveau
  }
  return { mot, espace: (style) => mot(' ', style).largeur }
}
