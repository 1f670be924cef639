import { getDocument, VerbosityLevel, type PDFDocumentLoadingTask, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
import { fetchBytes } from '../fetch-bytes.ts'
import { ViewerFault } from '../problem.ts'
import type { ViewerSource } from '../source.ts'
import { takePdfEngine, withRenderer, type PdfEngine } from './pdf-engine.ts'

/** A PDF whose first page is known. `close` kills its threads: nothing of it survives. */
export interface OpenedPdf {
  readonly kind: 'pdf'
  readonly document: PDFDocumentProxy
  readonly firstPage: PDFPageProxy
  readonly pageCount: number
  close(): void
}

/** Up to here the whole file is fetched at once, which is faster than ranges; above, only what is looked at. */
const WHOLE_FILE_BYTES = 8 * 1024 * 1024
const RANGE_BYTES = 256 * 1024
const MAX_BYTES = 512 * 1024 * 1024
const MAX_PAGES = 10_000

type Bytes = { data: Uint8Array } | { url: string; withCredentials: boolean; rangeChunkSize: number }

/** Opens a PDF in threads of its own. Rejects with a `ViewerFault` or an exception of pdf.js; a signal kills the threads. */
export async function openPdf(source: ViewerSource, assets: string, signal: AbortSignal): Promise<OpenedPdf> {
  if (source.sizeBytes > MAX_BYTES) throw new ViewerFault('too_large')
  const bytes = await bytesOf(source, signal)
  const engine = takePdfEngine()
  signal.addEventListener('abort', engine.kill, { once: true })
  try {
    const task = withRenderer(engine, () => getDocument(parameters(bytes, engine, assets)))
    return await Promise.race([readFirstPage(task, engine), aborted(signal)])
  } catch (error) {
    engine.kill()
    throw error
  }
}

async function bytesOf(source: ViewerSource, signal: AbortSignal): Promise<Bytes> {
  if (source.sizeBytes > WHOLE_FILE_BYTES) return { url: source.url, withCredentials: true, rangeChunkSize: RANGE_BYTES }
  return { data: await fetchBytes(source, signal) }
}

function parameters(bytes: Bytes, { worker }: PdfEngine, assets: string) {
  return {
    ...bytes,
    worker,
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    iccUrl: `${assets}iccs/`,
    enableXfa: false,
    // No maxImageSize: pdf.js would leave a large scan blank without a word.
    isImageDecoderSupported: true,
    verbosity: VerbosityLevel.ERRORS,
  }
}

async function readFirstPage(task: PDFDocumentLoadingTask, engine: PdfEngine): Promise<OpenedPdf> {
  const document = await task.promise
  if (document.numPages === 0) throw new ViewerFault('no_page')
  if (document.numPages > MAX_PAGES) throw new ViewerFault('too_large')
  const [firstPage, onlyXfa] = await Promise.all([document.getPage(1), isOnlyXfa(document)])
  if (onlyXfa) throw new ViewerFault('xfa')
  return { kind: 'pdf', document, firstPage, pageCount: document.numPages, close: () => closePdf(task, engine) }
}

/** A dynamic form has no page of its own: what it holds is "Please wait…". */
async function isOnlyXfa(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = await document.getMetadata()
  const { IsXFAPresent, IsAcroFormPresent } = info as { IsXFAPresent?: boolean; IsAcroFormPresent?: boolean }
  return IsXFAPresent === true && IsAcroFormPresent !== true
}

function closePdf(task: PDFDocumentLoadingTask, engine: PdfEngine): void {
  // The threads die first, so that a document that no longer answers cannot hold its own end back.
  engine.kill()
  task.destroy().catch(() => undefined)
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
}
