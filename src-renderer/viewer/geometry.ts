import type { Rotation } from './source.ts'

/** A page in CSS pixels at 100 %, as it stands after its rotation. */
export interface PageBox {
  readonly width: number
  readonly height: number
}

/** The room that a page can take: the scrolling area without its scrollbar. */
export interface ViewSize {
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
}

export type Fit = 'width' | 'page'

export const SCALE_MIN = 0.1
export const SCALE_MAX = 8
/** A visiting card is not blown up to the width of the screen. */
const FIT_MAX = 4
const MARGIN = { side: 16, top: 12 }

/** Above this a canvas costs more memory than a page is worth; pdf.js then draws the visible part apart. */
export const CANVAS_MAX_PIXELS = 16 * 1024 * 1024

export const SCALE_STEPS: readonly number[] = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8]

export function clampScale(scale: number): number {
  return Math.min(SCALE_MAX, Math.max(SCALE_MIN, scale))
}

/** The next step in a direction; a scale within one hundredth of a step counts as on it. */
export function stepScale(scale: number, direction: 1 | -1): number {
  const away = SCALE_STEPS.filter((step) => (step - scale) * direction > 0.01)
  return (direction === 1 ? away[0] : away.at(-1)) ?? clampScale(scale)
}

/** The scale at which a page takes the width of the view, or is seen whole. */
export function fitScale(fit: Fit, box: PageBox, view: ViewSize): number {
  const wide = (view.width - 2 * MARGIN.side) / box.width
  const high = (view.height - 2 * MARGIN.top) / box.height
  const scale = fit === 'width' ? wide : Math.min(wide, high)
  return Math.min(FIT_MAX, clampScale(scale))
}

/** How many canvas pixels to draw for one CSS pixel, without passing the bound. */
export function pixelDensity(width: number, height: number, pixelRatio: number): number {
  return Math.min(pixelRatio, Math.sqrt(CANVAS_MAX_PIXELS / Math.max(1, width * height)))
}

export function turnBox(box: PageBox, rotation: Rotation): PageBox {
  return rotation % 180 === 0 ? box : { width: box.height, height: box.width }
}

/**
 * The step, in CSS pixels, to which pdf.js rounds the side of a page so that it falls on whole screen pixels: 4 on a screen
 * at 125 %, 2 at 150 %.
 */
export function pixelGrain(pixelRatio: number): number {
  const misses = [1, 2, 3, 4, 5, 6, 7, 8].map((grain) => ({ grain, miss: Math.abs(grain * pixelRatio - Math.round(grain * pixelRatio)) / grain }))
  return misses.reduce((best, one) => (one.miss < best.miss - 1e-9 ? one : best)).grain
}
