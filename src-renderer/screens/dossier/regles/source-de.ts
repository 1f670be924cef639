import type { FichierView, PieceView } from '#shared/contract/pieces.ts'
import { PROBLEMES_FICHIER, type CodeProblemeFichier } from '#shared/domain/probleme-fichier.ts'
import { adresseFichier } from '../../../api/adresses.ts'
import type { ViewerProblem, ViewerSource } from '../../../viewer/source.ts'

const sources = new WeakMap<FichierView, ViewerSource>()

/** A deposited file, as the viewer wants it. The same record gives the same source, so that drawing again shows nothing again. */
export function sourceDe(fichier: FichierView): ViewerSource {
  const known = sources.get(fichier)
  if (known) return known
  const source: ViewerSource = { key: String(fichier.id), url: adresseFichier(fichier.id), type: fichier.type, sizeBytes: fichier.tailleOctets, rotations: fichier.rotations as ViewerSource['rotations'] }
  sources.set(fichier, source)
  return source
}

export const estCodeProbleme = (code: string): code is CodeProblemeFichier => Object.hasOwn(PROBLEMES_FICHIER, code)

/** The problem that forbids to draw a file at all; `undefined` when the viewer should try. */
export function problemeBloquant({ probleme }: FichierView): CodeProblemeFichier | undefined {
  if (probleme === null || !estCodeProbleme(probleme)) return undefined
  return PROBLEMES_FICHIER[probleme].affichable ? undefined : probleme
}

export const estAffichable = (piece: PieceView): piece is PieceView & { fichier: FichierView } => piece.fichier !== null && problemeBloquant(piece.fichier) === undefined

const CODES: Readonly<Record<ViewerProblem, CodeProblemeFichier>> = {
  password: 'PDF_MOTDEPASSE', damaged: 'PDF_ILLISIBLE', empty: 'FICHIER_VIDE', too_large: 'PDF_TROP_LOURD', too_long: 'PDF_TROP_LONG', xfa: 'PDF_XFA', no_page: 'PDF_SANS_PAGE',
  network: 'FICHIER_INJOIGNABLE', missing: 'FICHIER_MANQUANT', altered: 'FICHIER_ALTERE', image_too_large: 'IMAGE_GEANTE', unknown: 'PDF_ILLISIBLE',
}

/** The code of the office for what the viewer met. */
export const codeDuProbleme = (problem: ViewerProblem, type: FichierView['type']): CodeProblemeFichier =>
  CODES[problem] === 'PDF_ILLISIBLE' && type !== 'application/pdf' ? 'IMAGE_ILLISIBLE' : CODES[problem]
