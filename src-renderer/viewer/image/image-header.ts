import { ViewerFault } from '../problem.ts'

/** What the first bytes of an image say. Width and height are as stored, before the EXIF orientation (1 to 8). */
export interface ImageHeader {
  readonly width: number
  readonly height: number
  readonly orientation: number
}

export const IMAGE_MAX_PIXELS = 40_000_000
export const IMAGE_MAX_SIDE = 12_000

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const EXIF = 0x45_78_69_66
const ORIENTATION_TAG = 0x01_12
/** Baseline to differential frames; C4, C8 and CC are tables that share the range. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** Reads the dimensions without decoding a pixel. Throws `ViewerFault('damaged')` on anything else than a PNG or a JPEG. */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return readPng(view)
    if (view.getUint16(0) === 0xffd8) return readJpeg(view)
  } catch (error) {
    throw new ViewerFault('damaged', error)
  }
  throw new ViewerFault('damaged')
}

/** Refuses an image that would take too much memory once decoded. */
export function checkImageSize({ width, height }: ImageHeader): void {
  if (width === 0 || height === 0) throw new ViewerFault('damaged')
  const tooLarge = width * height > IMAGE_MAX_PIXELS || Math.max(width, height) > IMAGE_MAX_SIDE
  if (tooLarge) throw new ViewerFault('image_too_large')
}

/** Width and height as seen: orientations 5 to 8 stand on their side. */
export function uprightSize({ width, height, orientation }: ImageHeader): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

function readPng(view: DataView): ImageHeader {
  return { width: view.getUint32(16), height: view.getUint32(20), orientation: 1 }
}

function readJpeg(view: DataView): ImageHeader {
  let orientation = 1
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('marker expected')
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (standsAlone(marker)) at += 2
    else {
      if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation }
      if (marker === 0xe1 && view.getUint32(at + 4) === EXIF) orientation = readOrientation(view, at + 10)
      at += 2 + view.getUint16(at + 2)
    }
  }
}

/** `tiff` is where the TIFF header of the EXIF block starts. */
function readOrientation(view: DataView, tiff: number): number {
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  const count = view.getUint16(directory, little)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (view.getUint16(at, little) === ORIENTATION_TAG) return validOrientation(view.getUint16(at + 8, little))
  }
  return 1
}

const validOrientation = (value: number) => (value >= 1 && value <= 8 ? value : 1)
