import { turnBox, type PageBox, type ViewSize } from '../geometry.ts'
import { emptyCanvas, paintBitmap } from '../prefetch/picture.ts'
import { problemOf } from '../problem.ts'
import type { Rotation } from '../source.ts'
import type { Stage, StageEvents } from '../stage.ts'
import { decodeImage, type OpenedImage } from './open-image.ts'

export interface ImageStageOptions {
  readonly opened: OpenedImage
  readonly scroller: HTMLDivElement
  readonly sheet: HTMLDivElement
  readonly rotation: Rotation
  readonly scale: number
  readonly view: ViewSize
  readonly nameOfPage: (page: number) => string
  readonly events: StageEvents
}

/** A wheel still turning does not decode at each step. */
const REDRAW_DELAY_MS = 200

/** An image shown as a document of one page. */
export class ImageStage implements Stage {
  readonly searchable = false
  readonly pageCount = 1
  #options: ImageStageOptions
  #page = document.createElement('div')
  #canvas: HTMLCanvasElement | undefined
  #rotation: Rotation
  #scale: number
  #drawnWidth = 0
  #view: ViewSize
  #timer: ReturnType<typeof setTimeout> | undefined
  #turn = 0

  constructor(options: ImageStageOptions) {
    this.#options = options
    this.#rotation = options.rotation
    this.#scale = options.scale
    this.#view = options.view
    this.#page.className = 'page'
    this.#page.setAttribute('role', 'img')
    this.#page.setAttribute('aria-label', options.nameOfPage(1))
    options.sheet.classList.add('pdfViewer', 'removePageBorders')
    options.sheet.replaceChildren(this.#page)
    this.#layOut()
    void this.#draw()
  }

  pageBox(): PageBox {
    return turnBox(this.#options.opened, this.#rotation)
  }

  setScale(scale: number, { at, soon = false }: { at?: readonly [number, number]; soon?: boolean } = {}): void {
    const { scroller } = this.#options
    const anchor = at ?? centreOf(scroller)
    const before = this.#page.getBoundingClientRect()
    const share = [(anchor[0] - before.left) / before.width, (anchor[1] - before.top) / before.height] as const
    this.#scale = scale
    this.#layOut()
    const after = this.#page.getBoundingClientRect()
    scroller.scrollLeft += after.left + share[0] * after.width - anchor[0]
    scroller.scrollTop += after.top + share[1] * after.height - anchor[1]
    this.#options.events.onScale(scale)
    this.#drawLater(soon ? REDRAW_DELAY_MS : 0)
  }

  rotate(_page: number, rotation: Rotation): void {
    if (rotation === this.#rotation) return
    this.#rotation = rotation
    this.#drawnWidth = 0
    this.#layOut()
    this.#drawLater(0)
  }

  goToPage(): void {
    this.#options.scroller.scrollTop = 0
  }

  search(): void {}

  endSearch(): void {}

  async thumbnail(_page: number, side: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
    const { opened } = this.#options
    const width = (side * opened.width) / Math.max(opened.width, opened.height)
    const bitmap = await decodeImage(opened, width)
    if (signal.aborted) bitmap.close()
    signal.throwIfAborted()
    return paintBitmap(opened, bitmap, this.#rotation)
  }

  resized(view: ViewSize): void {
    this.#view = view
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#turn += 1
    if (this.#canvas) emptyCanvas(this.#canvas)
  }

  #layOut(): void {
    const { width, height } = this.pageBox()
    const wide = Math.floor(width * this.#scale)
    this.#page.style.width = `${wide}px`
    this.#page.style.height = `${Math.floor(height * this.#scale)}px`
    this.#options.scroller.style.overflowX = wide > this.#options.scroller.clientWidth ? 'auto' : 'hidden'
  }

  #drawLater(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#draw(), delay)
  }

  /** Decodes at the size in sight; zooming out keeps the pixels at hand, which are more than enough. */
  async #draw(): Promise<void> {
    const { opened, events } = this.#options
    const wanted = Math.min(opened.width, opened.width * this.#scale * this.#view.pixelRatio)
    if (this.#canvas && wanted <= this.#drawnWidth) return
    const turn = ++this.#turn
    const bitmap = await decodeImage(opened, wanted).catch((error: unknown) => events.onProblem(problemOf(error)))
    if (!bitmap) return
    if (turn === this.#turn) this.#show(paintBitmap(opened, bitmap, this.#rotation), wanted)
    else bitmap.close()
  }

  #show(canvas: HTMLCanvasElement, width: number): void {
    const old = this.#canvas
    this.#canvas = canvas
    this.#drawnWidth = width
    this.#page.replaceChildren(canvas)
    if (old) emptyCanvas(old)
    this.#options.events.onDrawn()
  }
}

function centreOf(element: HTMLElement): readonly [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect()
  return [left + width / 2, top + height / 2]
}
