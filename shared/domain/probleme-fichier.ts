/** What a piece may be; the content decides, never the name (decision: closed list). */
export const TYPES_PIECE = ['pdf', 'jpeg', 'png'] as const
export type TypePiece = (typeof TYPES_PIECE)[number]

export const MIME_PIECE: Record<TypePiece, string> = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' }

const EXTENSIONS: Readonly<Record<string, TypePiece>> = { pdf: 'pdf', jpg: 'jpeg', jpeg: 'jpeg', jpe: 'jpeg', png: 'png' }

/** What follows the last point of a name, in lower case; '' when there is none. "cv.pdf.exe" announces "exe". */
export const extensionDe = (nom: string): string => /\.([^.\s/\\]{1,12})$/.exec(nom.trim())?.[1]?.toLowerCase() ?? ''

/** The type that an extension announces; `undefined` when it announces none of ours. */
export const typeAnnonce = (extension: string): TypePiece | undefined =>
  Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined

/**
 * What becomes of a file in trouble.
 * - `refuse`: the deposit is turned away, nothing is kept.
 * - `garde`: the file is kept as the candidat sent it and its piece shows the sentence of the code; a verdict stays possible.
 */
export type SortFichier = 'refuse' | 'garde'

interface RegleProbleme {
  sort: SortFichier
  /** Whether the viewer should still try to draw it. */
  affichable: boolean
}

const REFUSE = { sort: 'refuse', affichable: false } as const
const GARDE = { sort: 'garde', affichable: false } as const
const GARDE_ET_AFFICHE = { sort: 'garde', affichable: true } as const

/**
 * Everything that may be wrong with a received file (reliability-security §4.1 and §4.2), and what becomes of it.
 * A page that is damaged or locked is still what the candidat sent: only what is empty, of a wrong type, too heavy
 * or dangerous to decode is refused.
 */
export const PROBLEMES_FICHIER = {
  FICHIER_VIDE: REFUSE,
  FICHIER_TROP_GROS: REFUSE,
  TYPE_INCONNU: REFUSE,
  TYPE_REFUSE: REFUSE,
  TYPE_FAUX: REFUSE,
  IMAGE_GEANTE: REFUSE,
  IMAGE_ILLISIBLE: GARDE,
  PDF_MOTDEPASSE: GARDE,
  PDF_ILLISIBLE: GARDE,
  PDF_SANS_PAGE: GARDE,
  PDF_XFA: GARDE,
  PDF_TROP_LONG: GARDE,
  PDF_TROP_LOURD: GARDE,
  PDF_TROP_GRAND: GARDE_ET_AFFICHE,
  FICHIER_MANQUANT: GARDE,
  FICHIER_ALTERE: GARDE,
  FICHIER_INJOIGNABLE: GARDE,
} as const satisfies Record<string, RegleProbleme>

export type CodeProblemeFichier = keyof typeof PROBLEMES_FICHIER
type CodesDe<S extends SortFichier> = {
  [C in CodeProblemeFichier]: (typeof PROBLEMES_FICHIER)[C]['sort'] extends S ? C : never
}[CodeProblemeFichier]
export type CodeRefusFichier = CodesDe<'refuse'>
export type CodeGardeFichier = CodesDe<'garde'>

/** Facts that the sentence of a code may name. Lengths of a PDF page are in points, of an image in pixels. */
export interface DonneesProbleme {
  /** The extension of the name, '' when it has none. */
  annonce?: string
  /** What the content is: one of ours, or what else was recognised ("exe", "zip", "html"…). */
  contenu?: string
  tailleOctets?: number
  maxOctets?: number
  pages?: number
  maxPages?: number
  largeur?: number
  hauteur?: number
}

/** Said beside a piece that is shown all the same. */
export const AVERTISSEMENTS_FICHIER = [
  'actions_desactivees',
  'pieces_jointes',
  'protege',
  'signature_electronique',
  'image_incomplete',
] as const
export type AvertissementFichier = (typeof AVERTISSEMENTS_FICHIER)[number]

export interface LimitesPiece {
  maxOctets: number
  maxPages: number
  /** Side of a PDF page, in points. */
  maxPoints: number
  maxPixels: number
  /** Side of an image, in pixels. */
  maxCote: number
}

/** By default (decision 20); the office may raise `maxOctets` up to 50 Mo. */
export const LIMITES_PIECE: LimitesPiece = {
  maxOctets: 8 * 1024 * 1024,
  maxPages: 500,
  maxPoints: 7_200,
  maxPixels: 40_000_000,
  maxCote: 12_000,
}

/**
 * What the analysis of a deposit says. Sizes are those of the first page (points) or of the image (pixels, EXIF
 * orientation applied); `pages` is 0 when it could not be counted.
 */
export type AnalyseFichier =
  | { issue: 'refuse'; code: CodeRefusFichier; donnees: DonneesProbleme }
  | {
      issue: 'garde'
      type: TypePiece
      pages: number
      largeur?: number
      hauteur?: number
      avertissements: AvertissementFichier[]
      /** Absent when the piece can simply be shown. */
      probleme?: { code: CodeGardeFichier; donnees: DonneesProbleme }
    }
