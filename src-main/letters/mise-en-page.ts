import { type Bloc, parseCorps } from '#shared/domain/modele-corps.ts'
import { bandeFilet, bandesCorps, typoDe } from './bandes-corps.ts'
import { bandesSignature } from './bandes-signature.ts'
import type { DonneesLettre } from './donnees-lettre.ts'
import { CORPS } from './geometrie.ts'
import type { Taille } from './images.ts'
import type { Mesure } from './mesure.ts'
import { pagination } from './pagination.ts'
import { type TraceBalisee, premierePage } from './premiere-page.ts'
import type { Bande } from './traces.ts'

export interface Images {
  logo: Taille | undefined
  paraphe: Taille | undefined
}

export type PageComposee = readonly TraceBalisee[]

const TAILLES = [10.5, 10, 9.5] as const
const PART_NOTES = 0.82
/** Lines of the text that a signature takes with it to the next page. */
const LIGNES_AVEC_SIGNATURE = 2

const coller = (bandes: readonly Bande[], dernieres: number): Bande[] => bandes.map((bande, index) => (index >= bandes.length - dernieres ? { ...bande, colle: true } : bande))

interface Sujet {
  lettre: DonneesLettre
  blocs: readonly Bloc[]
  images: Images
}

/** Text, signature, then the notes that follow the first `---`. */
function bandesLettre({ lettre, blocs, images }: Sujet, taille: number, mesure: Mesure, numero: () => number): Bande[] {
  const coupe = blocs.findIndex(({ genre }) => genre === 'filet')
  const typo = typoDe(taille)
  const texte = bandesCorps(coupe < 0 ? blocs : blocs.slice(0, coupe), typo, mesure, numero)
  const signature = lettre.signataire === undefined ? [] : bandesSignature(lettre.signataire, images.paraphe, typo, mesure, numero)
  const notes = coupe < 0 ? [] : [bandeFilet(), ...bandesCorps(blocs.slice(coupe), typoDe(taille * PART_NOTES), mesure, numero)]
  return [...(signature.length > 0 ? coller(texte, LIGNES_AVEC_SIGNATURE) : texte), ...signature, ...notes]
}

/** Strips that hold together move together. */
function groupes(bandes: readonly Bande[]): Bande[][] {
  const suite: Bande[][] = []
  let ouvert = false
  for (const bande of bandes) {
    if (ouvert) suite.at(-1)?.push(bande)
    else suite.push([bande])
    ouvert = bande.colle
  }
  return suite
}

const hauteurDe = (bandes: readonly Bande[]): number => bandes.reduce((somme, { avant, hauteur }) => somme + avant + hauteur, 0)

const ORNEMENT = { balise: 'Artifact', element: 0 } as const

const poser = ({ balise, element, tracer }: Bande, haut: number): TraceBalisee[] =>
  tracer(haut).map((trace) => ('ornement' in trace ? { ...ORNEMENT, trace } : { balise, element, trace }))

/** Fills pages from `haut`; a rule or a white is dropped at the head of a page; a group that does not fit starts the next page, and one taller than a page is let go strip by strip. */
function paginer(bandes: readonly Bande[], haut: number): TraceBalisee[][] {
  const pages: TraceBalisee[][] = [[]]
  let y = haut
  const tourner = (): void => {
    pages.push([])
    y = CORPS.suivante
  }
  for (const groupe of groupes(bandes)) {
    if (y + hauteurDe(groupe) > CORPS.bas && y > CORPS.suivante) tourner()
    for (const bande of groupe) {
      if (y + bande.avant + bande.hauteur > CORPS.bas && y > CORPS.suivante) tourner()
      const enTete = y === CORPS.suivante
      if (enTete && bande.balise === 'Artifact') continue
      y += enTete ? 0 : bande.avant
      pages.at(-1)?.push(...poser(bande, y))
      y += bande.hauteur
    }
  }
  return pages
}

function essayer(sujet: Sujet, taille: number, mesure: Mesure): TraceBalisee[][] {
  let numero = 0
  const suivant = (): number => (numero += 1)
  const tete = premierePage(sujet.lettre, sujet.images.logo, mesure, suivant)
  const [premiere = [], ...suite] = paginer(bandesLettre(sujet, taille, mesure, suivant), tete.bas)
  return [[...tete.traces, ...premiere], ...suite]
}

/** Lays the letter out. A type a little smaller is taken when it saves the second page, never for more than two. */
export function mettreEnPage(lettre: DonneesLettre, images: Images, mesure: Mesure): PageComposee[] {
  const [normale, ...reduites] = TAILLES
  const sujet = { lettre, blocs: parseCorps(lettre.corps), images }
  const courante = essayer(sujet, normale, mesure)
  if (courante.length !== 2) return pagination(lettre, courante, mesure)
  for (const taille of reduites) {
    const pages = essayer(sujet, taille, mesure)
    if (pages.length === 1) return pagination(lettre, pages, mesure)
  }
  return pagination(lettre, courante, mesure)
}
