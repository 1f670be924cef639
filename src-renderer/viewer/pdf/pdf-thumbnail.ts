import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist'
import type { Rotation } from '../source.ts'

export interface ThumbnailRequest {
  readonly document: PDFDocumentProxy
  readonly page: number
  readonly rotation: Rotation
  /** Canvas pixels of the square that the page is drawn in. */
  readonly side: number
  readonly signal: AbortSignal
}

/** Draws a small picture of a page; gives up when the signal says so. */
export async function drawThumbnail({ document, page, rotation, side, signal }: ThumbnailRequest): Promise<HTMLCanvasElement> {
  const proxy = await document.getPage(page)
  signal.throwIfAborted()
  const turned = (proxy.rotate + rotation) % 360
  const natural = proxy.getViewport({ scale: 1, rotation: turned })
  const viewport = proxy.getViewport({ scale: side / Math.max(natural.width, natural.height), rotation: turned })
  const canvas = globalThis.document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  const task = proxy.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE })
  signal.addEventListener('abort', () => task.cancel(), { once: true })
  await task.promise
  return canvas
}
