import { AnnotationMode, PixelsPerInch } from 'pdfjs-dist'
import { fitScale, pixelDensity, turnBox, type PageBox, type ViewSize } from '../geometry.ts'
import { decodeImage, type OpenedImage } from '../image/open-image.ts'
import type { OpenedPdf } from '../pdf/open-pdf.ts'
import type { Rotation } from '../source.ts'

/** The first page, drawn ahead on a canvas that is ready to be put on the screen: showing it costs no drawing. */
export interface Picture {
  readonly canvas: HTMLCanvasElement
  readonly rotation: Rotation
  /** The width of the view that it was drawn for. */
  readonly viewWidth: number
  close(): void
}

export type Opened = OpenedPdf | OpenedImage

/** How a first page is seen. */
export interface Look {
  readonly rotation: Rotation
  readonly scale: number
  readonly view: ViewSize
}

/** The first page at 100 %, after its rotation. */
export function firstBox(opened: Opened, rotation: Rotation): PageBox {
  if (opened.kind === 'image') return turnBox(opened, rotation)
  const { width, height } = opened.firstPage.getViewport({ scale: PixelsPerInch.PDF_TO_CSS_UNITS, rotation: pdfRotation(opened, rotation) })
  return { width, height }
}

/** Draws the first page at the width of the view. */
export async function drawPicture(opened: Opened, rotation: Rotation, view: ViewSize): Promise<Picture> {
  const look = { rotation, scale: fitScale('width', firstBox(opened, rotation), view), view }
  const canvas = opened.kind === 'image' ? await drawImage(opened, look) : await drawFirstPage(opened, look)
  return { canvas, rotation, viewWidth: view.width, close: () => emptyCanvas(canvas) }
}

/** Gives the memory of a canvas back at once, without waiting for the collector. */
export function emptyCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}

function pdfRotation({ firstPage }: OpenedPdf, rotation: Rotation): number {
  return (firstPage.rotate + rotation) % 360
}

/** Draws the first page of a PDF by the shortest way there is; rejects once the signal says that nobody waits for it. */
export async function drawFirstPage(opened: OpenedPdf, { rotation, scale, view }: Look, signal?: AbortSignal): Promise<HTMLCanvasElement> {
  const viewport = opened.firstPage.getViewport({ scale: scale * PixelsPerInch.PDF_TO_CSS_UNITS, rotation: pdfRotation(opened, rotation) })
  const density = pixelDensity(viewport.width, viewport.height, view.pixelRatio)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width * density))
  canvas.height = Math.max(1, Math.floor(viewport.height * density))
  const task = opened.firstPage.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0], annotationMode: AnnotationMode.ENABLE })
  signal?.addEventListener('abort', () => task.cancel(), { once: true })
  await task.promise
  return canvas
}

async function drawImage(opened: OpenedImage, { rotation, scale, view }: Look): Promise<HTMLCanvasElement> {
  const density = pixelDensity(opened.width * scale, opened.height * scale, view.pixelRatio)
  return paintBitmap(opened, await decodeImage(opened, opened.width * scale * density), rotation)
}

/**
 * Puts a decoded image on a canvas, turned. An upright one is handed over without a copy, unless it has an EXIF orientation:
 * Chromium's hand-over forgets it.
 */
export function paintBitmap(image: OpenedImage, bitmap: ImageBitmap, rotation: Rotation): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const { width, height } = turnBox(bitmap, rotation)
  canvas.width = width
  canvas.height = height
  if (rotation === 0 && image.orientation === 1) canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  else paintTurned(canvas, bitmap, rotation)
  return canvas
}

function paintTurned(canvas: HTMLCanvasElement, bitmap: ImageBitmap, rotation: Rotation): void {
  const context = canvas.getContext('2d')
  context?.translate(canvas.width / 2, canvas.height / 2)
  context?.rotate((rotation * Math.PI) / 180)
  context?.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2)
  bitmap.close()
}
