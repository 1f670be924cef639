import { fetchBytes } from '../fetch-bytes.ts'
import { ViewerFault } from '../problem.ts'
import type { ViewerSource } from '../source.ts'
import { checkImageSize, readImageHeader, uprightSize } from './image-header.ts'

/** An image whose dimensions are known and allowed; its pixels are decoded on demand, off the main thread. */
export interface OpenedImage {
  readonly kind: 'image'
  readonly blob: Blob
  /** As seen, after the EXIF orientation. */
  readonly width: number
  readonly height: number
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number
  readonly pageCount: 1
  close(): void
}

const MAX_BYTES = 100 * 1024 * 1024

export async function openImage(source: ViewerSource, signal: AbortSignal): Promise<OpenedImage> {
  if (source.sizeBytes > MAX_BYTES) throw new ViewerFault('too_large')
  const bytes = await fetchBytes(source, signal)
  const header = readImageHeader(bytes)
  checkImageSize(header)
  const blob = new Blob([bytes], { type: source.type })
  return { kind: 'image', blob, ...uprightSize(header), orientation: header.orientation, pageCount: 1, close: () => undefined }
}

/**
 * Decodes the image at `width` pixels, never above its own. The browser decodes in a thread of its own and applies the
 * EXIF orientation.
 */
export async function decodeImage(image: OpenedImage, width: number): Promise<ImageBitmap> {
  if (width >= image.width) return createImageBitmap(image.blob, { imageOrientation: 'from-image' })
  const resizeWidth = Math.max(1, Math.round(width))
  const resizeHeight = Math.max(1, Math.round((image.height * resizeWidth) / image.width))
  return createImageBitmap(image.blob, { imageOrientation: 'from-image', resizeWidth, resizeHeight, resizeQuality: 'high' })
}
