import { openPdf } from '../../viewer/pdf/open-pdf.ts'
import styles from './feuilles.module.css'

/** Sharp enough for 8-point print; 300 takes twice the time and the memory. */
const DPI = 200
const POINTS_PER_INCH = 72
const ASSETS = '/pdfjs/'

interface Dessin {
  readonly adresse: string
  readonly signal: AbortSignal
  readonly onPage: (done: number, total: number) => void
}

const enPng = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the page could not be kept as a picture'))), 'image/png'))

async function* dessinerPages({ adresse, signal, onPage }: Dessin): AsyncGenerator<Blob> {
  const { document: pdf, pageCount, close } = await openPdf({ key: adresse, url: adresse, type: 'application/pdf', sizeBytes: 0, rotations: {} }, ASSETS, signal)
  try {
    const canvas = document.createElement('canvas')
    for (let number = 1; number <= pageCount; number += 1) {
      signal.throwIfAborted()
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({ scale: DPI / POINTS_PER_INCH })
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      await page.render({ canvas, viewport, intent: 'print' }).promise
      page.cleanup()
      yield await enPng(canvas)
      onPage(number, pageCount)
    }
  } finally {
    close()
  }
}

export interface Feuilles {
  readonly pages: number
  /** Gives the sheets back: they take memory until then. */
  retirer(): void
}

/**
 * Lays the pages of a PDF in this page as sheets that only the printer sees: the window and a browser print alike, without a plug-in. Rejects with
 * the reason of `signal`, or when a page cannot be drawn.
 */
export async function poserFeuilles(dessin: Dessin): Promise<Feuilles> {
  const box = document.createElement('div')
  box.className = styles['feuilles'] ?? ''
  box.setAttribute('aria-hidden', 'true')
  const urls: string[] = []
  const retirer = () => {
    box.remove()
    for (const url of urls.splice(0)) URL.revokeObjectURL(url)
  }
  try {
    for await (const blob of dessinerPages(dessin)) {
      const image = new Image()
      image.alt = ''
      image.src = URL.createObjectURL(blob)
      urls.push(image.src)
      box.append(image)
    }
    document.body.append(box)
    return { pages: urls.length, retirer }
  } catch (error) {
    retirer()
    throw error
  }
}

interface Imprimante {
  imprimer(reglages: { rectoVerso: boolean; couleur: boolean }): Promise<boolean>
}

/** Sends the sheets that were laid to the printer: by the window of Pli, or by the browser. False when the person gave up; a browser does not say. */
export async function imprimerFeuilles(rectoVerso: boolean): Promise<boolean> {
  const native = (window as { readonly pliBureau?: Imprimante }).pliBureau
  if (native) return native.imprimer({ rectoVerso, couleur: true })
  window.print()
  return true
}
