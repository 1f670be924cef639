import type { LigneCorps } from '#shared/domain/modele-corps.ts'
import { type Glyphe, type Mesure, type Mot, largeurDe, motDe } from './mesure.ts'
import type { Style } from './polices.ts'

/** What never parts at a line end: words of several styles that touch, as a bold word and its comma. */
interface Unite {
  mots: readonly Mot[]
  largeur: number
}

export interface LigneComposee {
  unites: readonly Unite[]
  /** Natural width, in points. */
  largeur: number
  /** The last line of a paragraph is never stretched. */
  derniere: boolean
}

export interface Reglage {
  taille: number
  largeur: number
  /** The style of what is not bold. */
  style?: Style
}

const BLANC = /[ \t\u2028\u2029\v\f\n]+/

/** The units of a line do not change with the type size: kept while several sizes are tried. */
const connues = new WeakMap<LigneCorps, readonly Unite[]>()

function unitesDe(ligne: LigneCorps, mesure: Mesure, courant: Style): readonly Unite[] {
  const connue = connues.get(ligne) ?? couperUnites(ligne, mesure, courant)
  connues.set(ligne, connue)
  return connue
}

/** Cuts at breakable blanks only: the no-break spaces U+00A0 and U+202F stay inside words. */
function couperUnites(ligne: LigneCorps, mesure: Mesure, courant: Style): Unite[] {
  const suite: Mot[][] = [[]]
  for (const { texte, gras } of ligne) {
    for (const [rang, morceau] of texte.split(BLANC).entries()) {
      if (rang > 0) suite.push([])
      if (morceau !== '') suite.at(-1)?.push(mesure.mot(morceau, gras ? 'gras' : courant))
    }
  }
  return suite.filter((mots) => mots.length > 0).map(uniteDe)
}

const uniteDe = (mots: readonly Mot[]): Unite => ({ mots, largeur: mots.reduce((total, { largeur }) => total + largeur, 0) })

const MARQUE = /\p{M}/u

/** Where a full part is cut: after its last hyphen or slash, else before the character that does not fit, never between a letter and its accent. */
function coupure(part: readonly Glyphe[], suivant: Glyphe): number {
  const trait = part.findLastIndex(({ code }) => code === 0x2d || code === 0x2f)
  if (trait > 0) return trait + 1
  return MARQUE.test(String.fromCodePoint(suivant.code)) ? part.findLastIndex(({ code }) => !MARQUE.test(String.fromCodePoint(code))) : part.length
}

/** Cuts a word wider than the line. */
function fractionner(mot: Mot, maximum: number): Mot[] {
  const parts: Glyphe[][] = []
  let part: Glyphe[] = []
  for (const glyphe of mot.glyphes) {
    if (part.length > 0 && largeurDe(part) + largeurDe([glyphe]) > maximum) {
      const place = Math.max(1, coupure(part, glyphe))
      parts.push(part.slice(0, place))
      part = part.slice(place)
    }
    part.push(glyphe)
  }
  return [...parts, part].map((glyphes) => motDe(mot.style, glyphes))
}

const tenir = (unite: Unite, maximum: number): Unite[] =>
  unite.largeur <= maximum ? [unite] : unite.mots.flatMap((mot) => fractionner(mot, maximum)).map((mot) => uniteDe([mot]))

/** Fills lines one after the other. Every line fits, whatever the length of a name. */
export function composerLignes(ligne: LigneCorps, mesure: Mesure, { taille, largeur, style = 'normal' }: Reglage): LigneComposee[] {
  const maximum = (largeur * 1000) / taille
  const espace = mesure.espace(style)
  const lignes: { unites: Unite[]; largeur: number }[] = []
  for (const unite of unitesDe(ligne, mesure, style).flatMap((entiere) => tenir(entiere, maximum))) {
    const courante = lignes.at(-1)
    if (courante !== undefined && courante.largeur + espace + unite.largeur <= maximum) {
      courante.unites.push(unite)
      courante.largeur += espace + unite.largeur
    } else lignes.push({ unites: [unite], largeur: unite.largeur })
  }
  return lignes.map((composee, index) => ({ unites: composee.unites, largeur: (composee.largeur * taille) / 1000, derniere: index === lignes.length - 1 }))
}

/** A text of one style, without markup. */
export const composerTexte = (texte: string, mesure: Mesure, reglage: Reglage): LigneComposee[] => composerLignes([{ texte, gras: false }], mesure, reglage)
