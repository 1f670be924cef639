import { AnnotationEditorType, AnnotationMode, type PageViewport } from 'pdfjs-dist'
import { EventBus, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'
import { CANVAS_MAX_PIXELS, type PageBox, type ViewSize } from '../geometry.ts'
import { firstBox } from '../prefetch/picture.ts'
import { problemOf } from '../problem.ts'
import type { Rotation } from '../source.ts'
import type { SearchRequest, Stage, StageEvents } from '../stage.ts'
import { disarmLinks, InertLinkService } from './inert-link-service.ts'
import type { OpenedPdf } from './open-pdf.ts'
import { PdfSearch } from './pdf-search.ts'
import { drawThumbnail } from './pdf-thumbnail.ts'
import { silentL10n } from './silent-l10n.ts'

export interface PdfStageOptions {
  readonly opened: OpenedPdf
  readonly scroller: HTMLDivElement
  readonly sheet: HTMLDivElement
  readonly rotations: Readonly<Record<number, Rotation>>
  readonly scale: number
  readonly nameOfPage: (page: number) => string
  readonly problemOfPage: (page: number) => string
  readonly events: StageEvents
}

/** The part of pdf.js' page view that is used here; its declaration is `any`. */
interface PageView {
  readonly div: HTMLElement
  readonly viewport: PageViewport
  readonly scale: number
  update(change: { rotation: number }): void
}

/** How long a page waits to be drawn again while the wheel still turns. */
const REDRAW_DELAY_MS = 300
/** More pages than a screen shows, unless they are tiny. */
const SEEN_AT_ONCE = 6

/** A live PDF: pdf.js' own viewer on a scroller that may already show a picture of the first page. */
export class PdfStage implements Stage {
  readonly searchable = true
  readonly pageCount: number
  #opened: OpenedPdf
  #options: PdfStageOptions
  #rotations: Map<number, Rotation>
  #viewer: PDFViewer
  #search: PdfSearch
  #scale: number
  #ready = false
  #looked = new Set<number>()
  #end = new AbortController()

  constructor(options: PdfStageOptions) {
    this.#options = options
    this.#opened = options.opened
    this.#scale = options.scale
    this.pageCount = options.opened.pageCount
    this.#rotations = new Map(Object.entries(options.rotations).map(([page, rotation]) => [Number(page), rotation]))
    const bus = new EventBus()
    const links = new InertLinkService({ eventBus: bus })
    this.#search = new PdfSearch(bus, links, options.events.onSearch)
    this.#viewer = this.#createViewer(bus, links)
    links.setViewer(this.#viewer)
    this.#listen(bus)
    this.#viewer.setDocument(options.opened.document)
    links.setDocument(options.opened.document, null)
  }

  pageBox(page: number): PageBox {
    const view = this.#view(page)
    if (!view) return firstBox(this.#opened, this.#rotations.get(1) ?? 0)
    return { width: view.viewport.width / view.scale, height: view.viewport.height / view.scale }
  }

  setScale(scale: number, { at, soon = false }: { at?: readonly [number, number]; soon?: boolean } = {}): void {
    this.#scale = scale
    if (!this.#ready) return
    this.#allowSideways()
    if (!at && !soon) this.#viewer.currentScale = scale
    else this.#viewer.updateScale({ scaleFactor: scale / this.#viewer.currentScale, drawingDelay: REDRAW_DELAY_MS, ...(at && { origin: this.#origin(at) }) })
  }

  rotate(page: number, rotation: Rotation): void {
    if ((this.#rotations.get(page) ?? 0) === rotation) return
    this.#rotations.set(page, rotation)
    this.#view(page)?.update({ rotation })
    if (this.#ready) this.#viewer.update()
  }

  goToPage(page: number): void {
    if (!this.#ready) return
    // Told at once, not when the scroll is seen: two presses in a row are two pages.
    this.#viewer.currentPageNumber = page
    if (page === 1) this.#options.scroller.scrollTop = 0
  }

  search(request: SearchRequest): void {
    this.#options.sheet.dataset['searching'] = ''
    this.#search.find(request)
  }

  endSearch(): void {
    delete this.#options.sheet.dataset['searching']
    this.#search.end()
  }

  thumbnail(page: number, side: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
    return drawThumbnail({ document: this.#opened.document, page, rotation: this.#rotations.get(page) ?? 0, side, signal })
  }

  resized(_view: ViewSize): void {
    if (this.#ready) this.#viewer.update()
  }

  dispose(): void {
    this.#end.abort()
    this.#viewer.setDocument(null)
    this.#viewer.cleanup()
  }

  #view(page: number): PageView | undefined {
    return this.#viewer.getPageView(page - 1) as PageView | undefined
  }

  #createViewer(bus: EventBus, linkService: InertLinkService): PDFViewer {
    const options = {
      container: this.#options.scroller,
      viewer: this.#options.sheet,
      eventBus: bus,
      linkService,
      findController: this.#search.controller,
      annotationMode: AnnotationMode.ENABLE,
      annotationEditorMode: AnnotationEditorType.DISABLE,
      removePageBorders: true,
      maxCanvasPixels: CANVAS_MAX_PIXELS,
      enableAutoLinking: false,
      enableSelectionRendering: false,
      supportsPinchToZoom: false,
      l10n: silentL10n,
      abortSignal: this.#end.signal,
    }
    return new PDFViewer(options)
  }

  #listen(bus: EventBus): void {
    const { events } = this.#options
    bus.on('pagesinit', () => this.#arrange())
    bus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => events.onPage(pageNumber))
    bus.on('scalechanging', ({ scale }: { scale: number }) => this.#scaled(scale))
    bus.on('annotationlayerrendered', ({ source }: { source: PageView }) => disarmLinks(source.div))
    bus.on('updateviewarea', ({ location }: { location: { pageNumber: number } }) => this.#lookAt(location.pageNumber))
    bus.on('pagerendered', ({ pageNumber, cssTransform, error }: { pageNumber: number; cssTransform: boolean; error: unknown }) => {
      if (cssTransform) return
      if (error) this.#failed(pageNumber, error)
      else if (pageNumber === 1) events.onDrawn()
    })
  }

  /** pdf.js leaves a page that it cannot get white, without a word: the pages in sight are asked for once more, which is free. */
  #lookAt(first: number): void {
    for (let page = first; page < Math.min(first + SEEN_AT_ONCE, this.pageCount + 1); page++) {
      if (this.#looked.has(page)) continue
      this.#looked.add(page)
      this.#opened.document.getPage(page).catch((error: unknown) => this.#failed(page, error))
    }
  }

  #failed(page: number, error: unknown): void {
    const { events, nameOfPage, problemOfPage } = this.#options
    if (this.#end.signal.aborted) return
    if (page === 1) return events.onProblem(problemOf(error))
    const sheet = this.#view(page)?.div
    if (!sheet || sheet.dataset['problem']) return
    sheet.dataset['problem'] = problemOfPage(page)
    sheet.setAttribute('aria-label', `${nameOfPage(page)}. ${problemOfPage(page)}`)
    events.onPageProblem(page, problemOf(error))
  }

  #scaled(scale: number): void {
    if (!this.#ready) return
    this.#scale = scale
    this.#options.events.onScale(scale)
  }

  /** pdf.js makes a landmark of each page: five hundred of them would hide those of the screen. */
  #name(page: number, name: string): void {
    const view = this.#view(page)
    view?.div.setAttribute('role', 'group')
    view?.div.setAttribute('aria-label', name)
  }

  /** Gives the pages their rotation and scale before the first one is drawn, without moving what is in sight. */
  #arrange(): void {
    const { scroller, nameOfPage } = this.#options
    const kept = { top: scroller.scrollTop, left: scroller.scrollLeft }
    for (let page = 1; page <= this.pageCount; page++) this.#name(page, nameOfPage(page))
    for (const [page, rotation] of this.#rotations) this.#view(page)?.update({ rotation })
    this.#viewer.currentScale = this.#scale
    this.#ready = true
    this.#allowSideways()
    scroller.scrollTo({ ...kept, behavior: 'instant' })
  }

  /**
   * A page that fits has no bar below it. The sheet stays one pixel too wide on purpose: where nothing can scroll, pdf.js
   * goes up the page and scrolls whatever it finds.
   */
  #allowSideways(): void {
    const { scroller } = this.#options
    const widest = Math.max(...Array.from({ length: Math.min(this.pageCount, 500) }, (_, index) => this.pageBox(index + 1).width))
    scroller.style.overflowX = widest * this.#scale > scroller.clientWidth ? 'auto' : 'hidden'
  }

  #origin([x, y]: readonly [number, number]): number[] {
    const { left, top } = this.#options.scroller.getBoundingClientRect()
    const [offsetTop = 0, offsetLeft = 0] = this.#viewer.containerTopLeft
    return [x - left + offsetLeft, y - top + offsetTop]
  }
}

