import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { AvertissementFichier } from '#shared/domain/probleme-fichier.ts'

/** Names of a PDF that ask a reader to do something. Found as they are, unless they sit in a compressed object. */
const DEMANDES = ['/JavaScript', '/Launch', '/SubmitForm', '/ImportData', '/RichMedia', '/GoToE']

/** Links are looked for in the first pages only: beyond, the analysis would cost more than it says. */
const PAGES_LUES = 20

interface Annotation {
  url?: string | null
  unsafeUrl?: string
  actions?: object
  attachment?: unknown
}

/** pdf.js keeps `url` for http, https, ftp, mailto and tel only; `unsafeUrl` alone is `file:`, `javascript:` or a program. */
const demandeUneAction = ({ url, unsafeUrl, actions }: Annotation) => actions != null || (unsafeUrl !== undefined && !url)

const nomme = (octets: Uint8Array) => DEMANDES.some((demande) => Buffer.from(octets.buffer, octets.byteOffset, octets.length).includes(demande))

async function lirePage(page: PDFPageProxy) {
  const annotations = (await page.getAnnotations().catch(() => [])) as Annotation[]
  const actions = annotations.some(demandeUneAction) || (await page.getJSActions().catch(() => null)) !== null
  return { actions, pieces: annotations.some(({ attachment }) => attachment != null) }
}

async function lirePages(document: PDFDocumentProxy) {
  const vu = { actions: false, pieces: false }
  for (let rang = 1; rang <= Math.min(document.numPages, PAGES_LUES); rang++) {
    const page = await document.getPage(rang).catch(() => undefined)
    if (page === undefined) continue
    const { actions, pieces } = await lirePage(page)
    vu.actions ||= actions
    vu.pieces ||= pieces
  }
  return vu
}

/** What to say beside a PDF that can be shown: its actions stay inert, its attachments are never opened. */
export async function avertissementsPdf(
  document: PDFDocumentProxy,
  octets: Uint8Array,
  info: Record<string, unknown>,
): Promise<AvertissementFichier[]> {
  const pages = await lirePages(document)
  const ouverture = (await document.getOpenAction().catch(() => null)) as { has?: (cle: string) => boolean } | null
  const pieces = (await document.getAttachments().catch(() => null))?.size ?? 0
  const constats: readonly (readonly [AvertissementFichier, boolean])[] = [
    ['actions_desactivees', pages.actions || nomme(octets) || ouverture?.has?.('action') === true || (await document.hasJSActions().catch(() => false))],
    ['pieces_jointes', pages.pieces || pieces > 0],
    ['protege', info['EncryptFilterName'] != null],
    ['signature_electronique', info['IsSignaturesPresent'] === true],
  ]
  return constats.flatMap(([avertissement, vrai]) => (vrai ? [avertissement] : []))
}
