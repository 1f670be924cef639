// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types, and the projects that import this file must find these
/// <reference path="./subset-font.d.ts" />
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import subsetFont from 'subset-font'

export const STYLES = ['normal', 'gras', 'italique'] as const
export type Style = (typeof STYLES)[number]

const FICHIERS: Readonly<Record<Style, string>> = { normal: 'NotoSans-Regular.ttf', gras: 'NotoSans-Bold.ttf', italique: 'NotoSans-Italic.ttf' }

/** The part of fontkit's Font that is used; its own declarations leave out script and direction. */
export interface PoliceLue {
  unitsPerEm: number
  characterSet: number[]
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): { id: number; advanceWidth: number }
  layout(texte: string, traits: Record<string, boolean>, ecriture: string, langue: undefined, sens: 'ltr'): { glyphs: { id: number }[]; positions: { xAdvance: number; xOffset: number; yOffset: number }[] }
}

export interface Police {
  style: Style
  octets: Uint8Array
  lue: PoliceLue
}
export type Polices = Readonly<Record<Style, Police>>

export const lirePolice = (octets: Uint8Array): PoliceLue => fontkit.create(octets)

/** Reads and parses the three fonts once: parsing them at each letter is half of what a naive writer costs. */
export async function chargerPolices(fontsDir: string): Promise<Polices> {
  const charger = async (style: Style): Promise<Police> => {
    const octets = await readFile(join(fontsDir, FICHIERS[style]))
    return { style, octets, lue: lirePolice(octets) }
  }
  const [normal, gras, italique] = await Promise.all([charger('normal'), charger('gras'), charger('italique')])
  return { normal, gras, italique }
}

type Plage = readonly [number, number]

/**
 * A letter carries the parts of the font that its own characters need, so that its bytes do not depend on its neighbours in the batch, and the
 * few subsets are made once: what French writes, then the neighbours, then blocks of 256 for everything else that the font has.
 */
const PARTIES: readonly (readonly Plage[])[] = [
  [[0x20, 0x7e], [0xa0, 0xff], [0x152, 0x153], [0x178, 0x178], [0x2010, 0x2026], [0x202f, 0x203a], [0x20ac, 0x20ac], [0x2116, 0x2122]],
  [[0x100, 0x17f], [0x218, 0x21b]],
  [[0x1a0, 0x1b0], [0x300, 0x36f], [0x1ea0, 0x1ef9]],
  [[0x370, 0x3ff]],
  [[0x400, 0x45f], [0x490, 0x491]],
]

/** The name of the part that holds a character. */
export function partieDe(code: number): string {
  const rang = PARTIES.findIndex((plages) => plages.some(([debut, fin]) => code >= debut && code <= fin))
  return rang < 0 ? `u${code >> 8}` : `p${rang}`
}

/** The part that every letter has. */
export const PARTIE_COMMUNE = 'p0'

/**
 * The subset of a font, from the full font, for these parts (their names, joined by points). Trap: `subset: true` of @pdf-lib/fontkit leaves most letters of Noto Sans blank, while
 * their text still extracts; HarfBuzz does it right, and what it gives is embedded whole. Layout tables stay out: layout is done on the full font.
 */
export async function sousPolice(police: Police, parties: string): Promise<Uint8Array> {
  const voulues = new Set(parties.split('.'))
  const codes = police.lue.characterSet.filter((code) => voulues.has(partieDe(code)))
  return subsetFont(police.octets, String.fromCodePoint(...codes), { targetFormat: 'truetype', noHinting: true, noLayoutClosure: true, keepFeatures: [], dropTables: ['GPOS', 'GSUB', 'GDEF', 'STAT', 'DSIG'] })
}
