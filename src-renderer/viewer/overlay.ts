import { pixelGrain, type PageBox } from './geometry.ts'
import styles from './viewer.module.css'

/** ISO A4 at 96 pixels an inch: what an unknown document most likely is. */
export const A4: PageBox = { width: 793.7, height: 1122.5 }

export interface OverlayOptions {
  readonly box: PageBox
  readonly scale: number
  readonly canvas: HTMLCanvasElement | undefined
  /** What an empty sheet says when it lasts. */
  readonly loading: string
}

/**
 * The picture of the first page, or an empty sheet, laid where the live page will be and taken away once that one is
 * drawn: same place, same size, same scroll.
 */
export class Overlay {
  readonly element = document.createElement('div')
  #page = document.createElement('div')
  #box: PageBox
  #scale: number

  constructor({ box, scale, canvas, loading }: OverlayOptions) {
    this.#box = box
    this.#scale = scale
    this.element.className = `pdfViewer removePageBorders ${styles.sheet} ${styles.overlay}`
    this.element.setAttribute('aria-hidden', 'true')
    this.#page.className = 'page'
    if (canvas) this.#page.append(canvas)
    else this.#page.dataset['loading'] = loading
    this.element.append(this.#page)
    this.#layOut()
  }

  /** The empty sheet becomes a picture. */
  setCanvas(canvas: HTMLCanvasElement): void {
    delete this.#page.dataset['loading']
    this.#page.replaceChildren(canvas)
  }

  /** An empty sheet takes its size once the document is known. */
  setBox(box: PageBox): void {
    this.#box = box
    this.#layOut()
  }

  setScale(scale: number): void {
    this.#scale = scale
    this.#layOut()
  }

  remove(): void {
    this.element.remove()
  }

  #layOut(): void {
    const grain = pixelGrain(globalThis.devicePixelRatio || 1)
    this.#page.style.width = `${roundDown(this.#box.width * this.#scale, grain)}px`
    this.#page.style.height = `${roundDown(this.#box.height * this.#scale, grain)}px`
  }
}

// The tiny addition undoes what floating point takes off a whole number.
const roundDown = (side: number, grain: number) => Math.floor(side / grain + 1e-6) * grain
