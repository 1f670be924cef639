import { open, readFile, stat } from 'node:fs/promises'
import { type AnalyseFichier, type CodeRefusFichier, type DonneesProbleme, LIMITES_PIECE, type LimitesPiece, type TypePiece, TYPES_PIECE, typeAnnonce } from '#shared/domain/probleme-fichier.ts'
import { reconnaitre, TAILLE_TETE } from './reconnaitre.ts'

export interface EntreeAnalyse {
  chemin: string
  /** The extension of the name that the file was given, in lower case, '' when it has none. */
  annonce: string
  limites?: Partial<LimitesPiece>
}

const estDesNotres = (contenu: string | undefined): contenu is TypePiece => TYPES_PIECE.some((type) => type === contenu)

/** The refusal that name and content deserve together, or the type to trust. */
function juger(annonce: string, contenu: string | undefined): TypePiece | CodeRefusFichier {
  const attendu = typeAnnonce(annonce)
  if (contenu === undefined) return 'TYPE_INCONNU'
  if (!estDesNotres(contenu)) return attendu === undefined ? 'TYPE_REFUSE' : 'TYPE_FAUX'
  return attendu === contenu || annonce === '' ? contenu : 'TYPE_FAUX'
}

async function lireTete(chemin: string) {
  const fichier = await open(chemin, 'r')
  try {
    const { buffer, bytesRead } = await fichier.read({ buffer: new Uint8Array(TAILLE_TETE) })
    return buffer.subarray(0, bytesRead)
  } finally {
    await fichier.close()
  }
}

/** The libraries are loaded only for what is to be opened: pdf.js alone takes a fifth of a second. */
const ANALYSES: Record<TypePiece, (octets: Uint8Array, limites: LimitesPiece) => Promise<AnalyseFichier>> = {
  pdf: async (octets, limites) => (await import('./analyser-pdf.ts')).analyserPdf(octets, limites),
  jpeg: async (octets, limites) => (await import('./analyser-image.ts')).analyserImage('jpeg', octets, limites),
  png: async (octets, limites) => (await import('./analyser-image.ts')).analyserImage('png', octets, limites),
}

/** The job `analyserPiece`: says what a received file is, and what becomes of it. Runs in a child only. */
export async function analyserPiece({ chemin, annonce, limites: demandees }: EntreeAnalyse): Promise<AnalyseFichier> {
  const limites = { ...LIMITES_PIECE, ...demandees }
  const refuser = (code: CodeRefusFichier, donnees: DonneesProbleme): AnalyseFichier => ({ issue: 'refuse', code, donnees })
  const { size: tailleOctets } = await stat(chemin)
  if (tailleOctets === 0) return refuser('FICHIER_VIDE', {})
  if (tailleOctets > limites.maxOctets) return refuser('FICHIER_TROP_GROS', { tailleOctets, maxOctets: limites.maxOctets })
  const contenu = await reconnaitre(await lireTete(chemin))
  const verdict = juger(annonce, contenu)
  if (!estDesNotres(verdict)) return refuser(verdict, { annonce, ...(contenu === undefined ? {} : { contenu }) })
  return ANALYSES[verdict](await readFile(chemin), limites)
}
