import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { AnalyseFichier, CodeGardeFichier, DonneesProbleme, LimitesPiece } from '#shared/domain/probleme-fichier.ts'
import { avertissementsPdf } from './avertissements-pdf.ts'

type Garde = Extract<AnalyseFichier, { issue: 'garde' }>

const PDFJS = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
const DONNEES_PDFJS = {
  cMapUrl: `${PDFJS}/cmaps/`,
  standardFontDataUrl: `${PDFJS}/standard_fonts/`,
  wasmUrl: `${PDFJS}/wasm/`,
  iccUrl: `${PDFJS}/iccs/`,
}

const enProbleme = (code: CodeGardeFichier, donnees: DonneesProbleme = {}, pages = 0): Garde => ({
  issue: 'garde',
  type: 'pdf',
  pages,
  avertissements: [],
  probleme: { code, donnees },
})

/** pdf.js names these two errors; all its other words mean that the file is damaged. */
const codeDe = (cause: unknown): CodeGardeFichier => ((cause as Error).name === 'PasswordException' ? 'PDF_MOTDEPASSE' : 'PDF_ILLISIBLE')

const ouvrir = (octets: Uint8Array) =>
  getDocument({
    data: Uint8Array.from(octets),
    ...DONNEES_PDFJS,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  })

/** A form drawn by XFA alone has only a "Please wait…" page to show. */
const estXfaSeule = (info: Record<string, unknown>) => info['IsXFAPresent'] === true && info['IsAcroFormPresent'] !== true

const excessif = ({ pages, largeur = 0, hauteur = 0 }: Garde, { maxPages, maxPoints }: LimitesPiece): DonneesProbleme | undefined => {
  if (pages > maxPages) return { pages, maxPages }
  return Math.max(largeur, hauteur) > maxPoints ? { largeur, hauteur } : undefined
}

/** The first page for real: its size, and every operator, image and font that drawing it would need. */
async function lirePremierePage(document: PDFDocumentProxy) {
  const page = await document.getPage(1)
  const { width, height } = page.getViewport({ scale: 1 })
  await page.getOperatorList()
  return { largeur: Math.round(width), hauteur: Math.round(height) }
}

async function analyserDocument(document: PDFDocumentProxy, octets: Uint8Array, limites: LimitesPiece): Promise<Garde> {
  const pages = document.numPages
  if (pages === 0) return enProbleme('PDF_SANS_PAGE')
  const info = (await document.getMetadata()).info as Record<string, unknown>
  const avertissements = await avertissementsPdf(document, octets, info)
  if (estXfaSeule(info)) return { ...enProbleme('PDF_XFA', {}, pages), avertissements }
  const analyse: Garde = { issue: 'garde', type: 'pdf', pages, ...(await lirePremierePage(document)), avertissements }
  const donnees = excessif(analyse, limites)
  return donnees === undefined ? analyse : { ...analyse, probleme: { code: 'PDF_TROP_GRAND', donnees } }
}

/** Opens a PDF as the viewer will, without scripts, XFA or network. Time and memory are the child's parent's business. */
export async function analyserPdf(octets: Uint8Array, limites: LimitesPiece): Promise<AnalyseFichier> {
  const chargement = ouvrir(octets)
  try {
    return await analyserDocument(await chargement.promise, octets, limites)
  } catch (cause) {
    return enProbleme(codeDe(cause))
  } finally {
    await chargement.destroy()
  }
}
