import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GlobalFonts } from '@napi-rs/canvas'

const POIDS = { normal: 'NotoSans-Regular', demi: 'NotoSans-SemiBold', gras: 'NotoSans-Bold', italique: 'NotoSans-Italic', leger: 'NotoSans-Light' } as const
const STANDARD = { serif: 'FoxitSerif', serifGras: 'FoxitSerifBold', serifItalique: 'FoxitSerifItalic', chasse: 'FoxitFixed', chasseGras: 'FoxitFixedBold', bureau: 'LiberationSans-Regular', bureauGras: 'LiberationSans-Bold' } as const

export type Police = keyof typeof POIDS | keyof typeof STANDARD

const resoudre = createRequire(import.meta.url)
const voisin = fileURLToPath(new URL('../../../fonts', import.meta.url))

const racine = (paquet: string): string | undefined => {
  try {
    return dirname(resoudre.resolve(`${paquet}/package.json`))
  } catch {
    return undefined
  }
}

/** The folder that was named first, then the ones of the product. */
const trouver = (fichiers: readonly string[], dossiers: readonly (string | undefined)[]): string | undefined =>
  dossiers.flatMap((dossier) => (dossier === undefined ? [] : fichiers.map((fichier) => join(dossier, fichier)))).find((chemin) => existsSync(chemin))

/** By its bytes: a native reader knows nothing of the archive that the installed product lives in. */
const inscrire = (fichier: string | undefined, nom: string): void => {
  if (fichier !== undefined) GlobalFonts.register(readFileSync(fichier), `demo-${nom}`)
}

let prete = false

/** Registers the fonts once per process. Noto Sans is required, because only it has every letter of every name; the others fall back on it. */
export const preparerPolices = (dossierPolices?: string): void => {
  if (prete) return
  const standard = racine('pdfjs-dist')
  for (const [nom, base] of Object.entries(POIDS)) inscrire(trouver([`${base}.ttf`], [dossierPolices, voisin]), nom)
  if (!GlobalFonts.has('demo-normal')) throw new Error('Noto Sans was not found: the demonstration cannot write its documents')
  for (const [nom, base] of Object.entries(STANDARD)) inscrire(trouver([`${base}.pfb`, `${base}.ttf`], [dossierPolices, standard && join(standard, 'standard_fonts')]), nom)
  prete = true
}

/** CSS font shorthand; letters that a face lacks come from Noto Sans. */
export const police = (nom: Police, taille: number): string => `${taille}px "demo-${nom}", "demo-${nom.endsWith('Gras') || nom === 'gras' ? 'gras' : 'normal'}", "demo-normal"`
