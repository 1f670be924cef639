import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GlobalFonts } from '@napi-rs/canvas'

const POIDS = { normal: '400Regular/NotoSans_400Regular', demi: '600SemiBold/NotoSans_600SemiBold', gras: '700Bold/NotoSans_700Bold', italique: '400Regular_Italic/NotoSans_400Regular_Italic', leger: '300Light/NotoSans_300Light' } as const
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

/** The office's own folder of fonts first, then the packages that carry the same files. */
const trouver = (fichiers: readonly string[], dossiers: readonly (string | undefined)[]): string | undefined =>
  dossiers.flatMap((dossier) => (dossier === undefined ? [] : fichiers.map((fichier) => join(dossier, fichier)))).find((chemin) => existsSync(chemin))

let prete = false

/** Registers the fonts once per process. Noto Sans is required, because only it has every letter of every name; the others fall back on it. */
export const preparerPolices = (dossierPolices?: string): void => {
  if (prete) return
  const noto = racine('@expo-google-fonts/noto-sans')
  const standard = racine('pdfjs-dist')
  for (const [nom, chemin] of Object.entries(POIDS)) {
    const fichier = trouver([`${chemin}.ttf`, `${chemin.split('/')[1]}.ttf`], [dossierPolices, voisin, noto])
    if (fichier !== undefined) GlobalFonts.registerFromPath(fichier, `demo-${nom}`)
  }
  if (!GlobalFonts.has('demo-normal')) throw new Error('Noto Sans was not found: the demonstration cannot write its documents')
  for (const [nom, base] of Object.entries(STANDARD)) {
    const fichier = trouver([`${base}.pfb`, `${base}.ttf`], [dossierPolices, standard && join(standard, 'standard_fonts')])
    if (fichier !== undefined) GlobalFonts.registerFromPath(fichier, `demo-${nom}`)
  }
  prete = true
}

/** CSS font shorthand; letters that a face lacks come from Noto Sans. */
export const police = (nom: Police, taille: number): string => `${taille}px "demo-${nom}", "demo-${nom.endsWith('Gras') || nom === 'gras' ? 'gras' : 'normal'}", "demo-normal"`
