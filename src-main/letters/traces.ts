import type { LigneComposee } from './composer-lignes.ts'
import type { Style } from './polices.ts'

export type NomImage = 'Logo' | 'Paraphe'
export type Teinte = 'noir' | 'gris' | 'clair'

/** What is drawn, in points from the top left corner; `y` of a text is its base line. */
export type Trace = TraceTexte | TraceTrait | TraceImage

export interface TraceTexte {
  genre: 'texte'
  x: number
  y: number
  taille: number
  teinte: Teinte
  /** The style of the blanks. */
  style: Style
  ligne: LigneComposee
  /** Added to each blank of a justified line. */
  etirement: number
  /** Drawn for the eye only, as the dash of a list item. */
  ornement?: true
}

export interface TraceTrait {
  genre: 'trait'
  x: number
  y: number
  largeur: number
}

export interface TraceImage {
  genre: 'image'
  nom: NomImage
  x: number
  y: number
  largeur: number
  hauteur: number
}

/** What a reader program is told about a stretch of the page. */
export type Balise = 'P' | 'H1' | 'LI' | 'Figure' | 'Artifact'

/** A strip of the column: lines move from page to page as strips. */
export interface Bande {
  /** White above, dropped at the top of a page. */
  avant: number
  hauteur: number
  /** Must stay on the page of the next strip. */
  colle: boolean
  balise: Balise
  /** Strips of one paragraph have the same number. */
  element: number
  tracer(haut: number): Trace[]
}

export interface Placement {
  x: number
  largeur: number
  taille: number
  hauteur: number
  teinte?: Teinte
  style?: Style
  alignement?: 'gauche' | 'droite' | 'centre' | 'justifie'
}

/** A blank stretched beyond this share of the type size looks like a hole: the line stays ragged instead. */
const ETIREMENT_MAXIMUM = 0.45

function etirementDe(ligne: LigneComposee, { largeur, taille, alignement }: Placement): number {
  const blancs = ligne.unites.length - 1
  if (alignement !== 'justifie' || ligne.derniere || blancs < 1) return 0
  const part = (largeur - ligne.largeur) / blancs
  return part > taille * ETIREMENT_MAXIMUM ? 0 : part
}

const DECALAGE: Readonly<Record<string, number>> = { droite: 1, centre: 0.5 }

/** A composed line, its base line a little under the middle of the strip. */
export function traceLigne(ligne: LigneComposee, placement: Placement, haut: number): TraceTexte {
  const { x, largeur, taille, hauteur, teinte = 'noir', style = 'normal', alignement = 'gauche' } = placement
  const decalage = (DECALAGE[alignement] ?? 0) * (largeur - ligne.largeur)
  return { genre: 'texte', x: x + decalage, y: haut + hauteur / 2 + taille * 0.35, taille, teinte, style, ligne, etirement: etirementDe(ligne, placement) }
}
