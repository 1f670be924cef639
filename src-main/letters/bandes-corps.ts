import type { Bloc, LigneCorps } from '#shared/domain/modele-corps.ts'
import { composerLignes, composerTexte } from './composer-lignes.ts'
import { LARGEUR_TEXTE, MARGE, mm } from './geometrie.ts'
import type { Mesure } from './mesure.ts'
import { type Balise, type Bande, type Placement, traceLigne } from './traces.ts'

/** Numbers the elements of a letter, so that the lines of one paragraph are read as one. */
export type Numeroteur = () => number

export interface Typo {
  taille: number
  interligne: number
  /** Between two blocks. */
  saut: number
}

export const typoDe = (taille: number): Typo => ({ taille, interligne: taille * 1.38, saut: taille * 0.72 })

const RETRAIT = mm(6)

/** Two lines at least stay together at the foot and at the head of a page. */
const collees = (rang: number, nombre: number): boolean => rang < nombre - 1 && (rang === 0 || rang === nombre - 2)

interface Paragraphe {
  lignes: readonly LigneCorps[]
  balise: Balise
  avant: number
  x: number
  puce?: boolean
  /** A title stays with what it announces. */
  annonce?: boolean
}

export function bandesParagraphe({ lignes, balise, avant, x, puce, annonce }: Paragraphe, typo: Typo, mesure: Mesure, numero: Numeroteur): Bande[] {
  const placement: Placement = { x, largeur: MARGE.gauche + LARGEUR_TEXTE - x, taille: typo.taille, hauteur: typo.interligne, alignement: 'justifie' }
  const composees = lignes.flatMap((ligne) => composerLignes(ligne, mesure, placement))
  const element = numero()
  const [tiret] = puce ? composerTexte('–', mesure, placement) : []
  return composees.map((ligne, rang) => ({
    avant: rang === 0 ? avant : 0,
    hauteur: typo.interligne,
    colle: collees(rang, composees.length) || (annonce === true && rang === composees.length - 1),
    balise,
    element,
    tracer: (haut) => [...(tiret && rang === 0 ? [{ ...traceLigne(tiret, { ...placement, x: x - mm(4) }, haut), ornement: true as const }] : []), traceLigne(ligne, placement, haut)],
  }))
}

/** A paragraph wholly in bold is a title. */
const estTitre = (lignes: readonly LigneCorps[]): boolean => lignes.every((ligne) => ligne.every(({ gras, texte }) => gras || texte.trim() === ''))

function bandesBloc(bloc: Bloc, suivant: Bloc | undefined, typo: Typo, mesure: Mesure, numero: Numeroteur): Bande[] {
  if (bloc.genre === 'filet') return []
  if (bloc.genre === 'paragraphe') {
    const annonce = estTitre(bloc.lignes) || suivant?.genre === 'liste'
    return bandesParagraphe({ lignes: bloc.lignes, balise: 'P', avant: typo.saut, x: MARGE.gauche, annonce }, typo, mesure, numero)
  }
  return bloc.elements.flatMap((lignes, rang) =>
    bandesParagraphe({ lignes, balise: 'LI', avant: typo.saut * (rang === 0 ? 0.6 : 0.3), x: MARGE.gauche + RETRAIT, puce: true }, typo, mesure, numero),
  )
}

/** The blocks as strips, in their order. */
export const bandesCorps = (blocs: readonly Bloc[], typo: Typo, mesure: Mesure, numero: Numeroteur): Bande[] =>
  blocs.flatMap((bloc, index) => bandesBloc(bloc, blocs[index + 1], typo, mesure, numero))

/** The rule that separates the letter from its notes. */
export const bandeFilet = (): Bande => ({
  avant: mm(5),
  hauteur: mm(1),
  colle: true,
  balise: 'Artifact',
  element: 0,
  tracer: (haut) => [{ genre: 'trait', x: MARGE.gauche, y: haut, largeur: mm(40) }],
})
