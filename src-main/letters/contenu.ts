import { PAGE } from './geometrie.ts'
import { type Glyphe, type Mot, REMPLACEMENT } from './mesure.ts'
import type { Style } from './polices.ts'
import type { TraceBalisee } from './premiere-page.ts'
import type { Balise, Teinte, Trace, TraceTexte } from './traces.ts'

/** How the letters of one base write their words. */
export interface Encodeur {
  /** The glyph of a character in the embedded subset, as four hexadecimal digits. */
  hex(style: Style, code: number): string
  /** Words already written: they come back in each letter. */
  mots: WeakMap<Mot, string>
}

/** A stretch of a page that belongs to one element of the structure. */
export interface Marque {
  balise: Balise
  element: number
  mcid: number
}

const POLICE: Readonly<Record<Style, string>> = { normal: 'N', gras: 'G', italique: 'I' }
const GRIS: Readonly<Record<Teinte, string>> = { noir: '0.08', gris: '0.33', clair: '0.7' }

const nombre = (valeur: number): string => String(Math.round(valeur * 100) / 100)

const utf16 = (texte: string): string => Buffer.from(texte, 'utf16le').swap16().toString('hex').toUpperCase()

/** Characters that the font lacks: one sign each, and their text kept together for who copies or reads aloud. */
const absents = (glyphes: readonly Glyphe[], signe: string): string =>
  `]TJ /Span<</ActualText<FEFF${utf16(String.fromCodePoint(...glyphes.map(({ code }) => code)))}>>>BDC [<${signe.repeat(glyphes.length)}>]TJ EMC [`

/** An accent that has to be moved: up by the text rise, sideways by what surrounds it. */
const deplacee = ({ dx, dy, crenage }: Glyphe, hex: string, taille: number): string =>
  `${nombre(-dx)}]TJ ${nombre((dy * taille) / 1000)} Ts [<${hex}>]TJ 0 Ts [${nombre(dx - crenage)}`

function encoderGlyphe(glyphe: Glyphe, style: Style, encodeur: Encodeur, taille: number): string {
  const hex = encodeur.hex(style, glyphe.code)
  if (glyphe.dx !== 0 || glyphe.dy !== 0) return deplacee(glyphe, hex, taille)
  return glyphe.crenage === 0 ? `<${hex}>` : `<${hex}>${nombre(-glyphe.crenage)}`
}

function ecrireMot({ glyphes, style }: Mot, encodeur: Encodeur, taille: number): string {
  let suite = ''
  for (let index = 0; index < glyphes.length; ) {
    let fin = index
    while (glyphes[fin]?.absent) fin += 1
    if (fin > index) suite += absents(glyphes.slice(index, fin), encodeur.hex(style, REMPLACEMENT))
    const glyphe = glyphes[fin]
    if (glyphe !== undefined) suite += encoderGlyphe(glyphe, style, encodeur, taille)
    index = fin + 1
  }
  return suite.replaceAll('><', '')
}

/** Only a moved accent depends on the type size. */
function encoderMot(mot: Mot, encodeur: Encodeur, taille: number): string {
  const connu = encodeur.mots.get(mot)
  if (connu !== undefined) return connu
  const ecrit = ecrireMot(mot, encodeur, taille)
  if (mot.glyphes.every(({ dy }) => dy === 0)) encodeur.mots.set(mot, ecrit)
  return ecrit
}

/** One line: the blanks are glyphs too, so that words stay apart for who copies the text; what stretches them is an adjustment. */
function encoderLigne({ ligne, style, etirement, taille }: TraceTexte, encodeur: Encodeur): string {
  const blanc = `<${encodeur.hex(style, 0x20)}>${etirement === 0 ? '' : nombre((-etirement * 1000) / taille)}`
  let courant: Style = style
  let suite = `/${POLICE[style]} ${nombre(taille)} Tf [`
  for (const [rang, { mots }] of ligne.unites.entries()) {
    if (rang > 0) suite += blanc
    for (const mot of mots) {
      if (mot.style !== courant) suite += `]TJ /${POLICE[mot.style]} ${nombre(taille)} Tf [`
      suite += encoderMot(mot, encodeur, taille)
      courant = mot.style
    }
    if (courant !== style && rang < ligne.unites.length - 1) suite += `]TJ /${POLICE[style]} ${nombre(taille)} Tf [`
    if (rang < ligne.unites.length - 1) courant = style
  }
  return `${suite}]TJ`
}

function encoderTrace(trace: Trace, encodeur: Encodeur): string {
  const y = (haut: number): string => nombre(PAGE.hauteur - haut)
  if (trace.genre === 'texte') return `BT ${GRIS[trace.teinte]} g ${nombre(trace.x)} ${y(trace.y)} Td ${encoderLigne(trace, encodeur)} ET`
  if (trace.genre === 'trait') return `0.7 G 0.5 w ${nombre(trace.x)} ${y(trace.y)} m ${nombre(trace.x + trace.largeur)} ${y(trace.y)} l S`
  return `q ${nombre(trace.largeur)} 0 0 ${nombre(trace.hauteur)} ${nombre(trace.x)} ${y(trace.y + trace.hauteur)} cm /${trace.nom} Do Q`
}

const memeElement = (a: TraceBalisee, b: TraceBalisee | undefined): boolean => a.balise === b?.balise && a.element === b.element

/** The operators of a page, and the stretches that its structure names. */
export function contenuDePage(page: readonly TraceBalisee[], encodeur: Encodeur): { operateurs: string; marques: Marque[] } {
  const marques: Marque[] = []
  const lignes: string[] = []
  for (const [index, { balise, element, trace }] of page.entries()) {
    if (!memeElement(page[index] as TraceBalisee, page[index - 1])) {
      if (balise === 'Artifact') lignes.push('/Artifact BMC')
      else {
        lignes.push(`/${balise}<</MCID ${marques.length}>>BDC`)
        marques.push({ balise, element, mcid: marques.length })
      }
    }
    lignes.push(encoderTrace(trace, encodeur))
    if (!memeElement(page[index] as TraceBalisee, page[index + 1])) lignes.push('EMC')
  }
  return { operateurs: lignes.join('\n'), marques }
}
