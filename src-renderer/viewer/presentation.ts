import { afterPaint, whenIdle } from './after-paint.ts'
import { fitScale, type Fit, type PageBox, type ViewSize } from './geometry.ts'
import { ImageStage } from './image/image-stage.ts'
import { A4, Overlay } from './overlay.ts'
import { PdfStage } from './pdf/pdf-stage.ts'
import { OPEN_LIMIT_MS } from './prefetch/entry.ts'
import type { OpenedPdf } from './pdf/open-pdf.ts'
import { drawFirstPage, emptyCanvas, firstBox, type Opened } from './prefetch/picture.ts'
import type { Lease, Prefetcher } from './prefetch/prefetcher.ts'
import { problemOf } from './problem.ts'
import { rotationOf, type Rotation, type ViewerProblem, type ViewerSource } from './source.ts'
import type { Stage, StageEvents } from './stage.ts'
import styles from './viewer.module.css'

export interface PresentationOptions {
  readonly source: ViewerSource
  readonly prefetcher: Prefetcher
  readonly view: ViewSize
  readonly fit: Fit
  /** Documents go by faster than they can be read: wait for the user to stop before opening this one. */
  readonly rushed: boolean
  readonly label: string
  readonly loading: string
  readonly nameOfPage: (page: number, total: number) => string
  readonly problemOfPage: (page: number) => string
  readonly events: Omit<StageEvents, 'onDrawn'> & { onOpened(pageCount: number): void; onShown(): void; onReady(): void }
}

/** After a picture is shown, and when rushed, how long the user must stay before the document comes to life. */
const SETTLE_MS = 60

/** One document in sight, from the first frame (a picture or an empty sheet) to the live stage. */
export class Presentation {
  readonly source: ViewerSource
  readonly scroller = document.createElement('div')
  stage: Stage | undefined
  scale: number
  /** The first frame is the page itself, drawn ahead. */
  readonly pictured: boolean
  #options: PresentationOptions
  #sheet = document.createElement('div')
  #overlay: Overlay
  #lease: Lease
  #rotations: Record<number, Rotation>
  #timers: ReturnType<typeof setTimeout>[] = []
  #release = () => {}
  #end = new AbortController()
  #sketch: HTMLCanvasElement | undefined

  constructor(options: PresentationOptions) {
    this.#options = options
    this.source = options.source
    this.#rotations = { ...options.source.rotations }
    this.#lease = options.prefetcher.take(options.source)
    const { picture, opened } = this.#lease.entry
    const box = opened ? firstBox(opened, rotationOf(options.source, 1)) : A4
    this.scale = fitScale(options.fit, box, options.view)
    this.#overlay = new Overlay({ box, scale: this.scale, canvas: picture?.canvas, loading: options.loading })
    this.pictured = picture !== undefined
    this.#build()
    this.#begin(this.pictured)
  }

  /** A page at 100 %; an A4 sheet until the document is known. */
  pageBox(page: number): PageBox {
    const { opened } = this.#lease.entry
    return this.stage?.pageBox(page) ?? (opened ? firstBox(opened, this.#rotations[1] ?? 0) : A4)
  }

  /** 0 until the document is known. */
  get pageCount(): number {
    return this.#lease.entry.opened?.pageCount ?? 0
  }

  setScale(scale: number, options?: Parameters<Stage['setScale']>[1]): void {
    this.scale = scale
    this.#overlay.setScale(scale)
    this.stage?.setScale(scale, options)
  }

  rotationOf(page: number): Rotation {
    return this.#rotations[page] ?? 0
  }

  rotate(page: number, rotation: Rotation): void {
    this.#rotations[page] = rotation
    if (page === 1) this.#uncover()
    this.stage?.rotate(page, rotation)
  }

  /** Takes the document off the keyboard and the screen reader at once; `dispose` can then wait for a quiet moment. */
  leave(): void {
    this.scroller.classList.add(styles.gone ?? '')
    this.#stop()
  }

  dispose(): void {
    this.#stop()
    this.stage?.dispose()
    this.scroller.remove()
    this.#uncover()
    this.#lease.release()
  }

  get #gone(): boolean {
    return this.#end.signal.aborted
  }

  #stop(): void {
    this.#end.abort()
    this.#clearTimers()
    this.#release()
  }

  #clearTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer)
  }

  #build(): void {
    this.scroller.className = styles.scroller ?? ''
    this.scroller.tabIndex = 0
    this.scroller.setAttribute('role', 'document')
    this.scroller.setAttribute('aria-label', this.#options.label)
    this.#sheet.className = `pdfViewer ${styles.sheet}`
    this.scroller.append(this.#sheet, this.#overlay.element)
  }

  #begin(pictured: boolean): void {
    const { problem } = this.#lease.entry
    if (problem) return this.#later(0, () => this.#fail(problem))
    if (pictured) this.#shown(true)
    if (pictured || this.#options.rushed) this.#later(SETTLE_MS, () => this.#live(pictured))
    else this.#live(false)
  }

  #live(pictured: boolean): void {
    this.#release = this.#options.prefetcher.hold()
    this.#later(OPEN_LIMIT_MS, () => this.#tooLong())
    const { entry } = this.#lease
    const begun = entry.open().then((opened) => (pictured || opened.kind === 'image' ? this.#mount(opened, pictured) : this.#paint(opened)))
    begun.catch((error: unknown) => this.#fail(problemOf(error)))
  }

  /**
   * The first page by the shortest way: the start of pdf.js' viewer, which costs as much as the page itself, waits until
   * there is something to look at.
   */
  async #paint(opened: OpenedPdf): Promise<void> {
    if (this.#gone) return
    const { fit, view } = this.#options
    const rotation = this.rotationOf(1)
    const box = firstBox(opened, rotation)
    this.scale = fitScale(fit, box, view)
    this.#overlay.setBox(box)
    this.#overlay.setScale(this.scale)
    const canvas = await drawFirstPage(opened, { rotation, scale: this.scale, view }, this.#end.signal)
    if (this.#gone || this.rotationOf(1) !== rotation) {
      emptyCanvas(canvas)
      return this.#mount(opened, false)
    }
    this.#sketch = canvas
    this.#overlay.setCanvas(canvas)
    this.#shown(false, () => whenIdle(() => this.#mount(opened, true), SETTLE_MS))
  }

  #mount(opened: Opened, pictured: boolean): void {
    if (this.#gone) return
    const { events, fit, view, nameOfPage, problemOfPage } = this.#options
    if (!pictured) this.scale = fitScale(fit, this.pageBox(1), view)
    this.#overlay.setBox(this.pageBox(1))
    this.#overlay.setScale(this.scale)
    const name = (page: number) => nameOfPage(page, opened.pageCount)
    const common = { scroller: this.scroller, sheet: this.#sheet, scale: this.scale, nameOfPage: name, events: this.#stageEvents(pictured) }
    this.stage =
      opened.kind === 'image'
        ? new ImageStage({ ...common, opened, view, rotation: this.rotationOf(1) })
        : new PdfStage({ ...common, opened, rotations: this.#rotations, problemOfPage })
    events.onOpened(opened.pageCount)
    events.onScale(this.scale)
  }

  #stageEvents(pictured: boolean): StageEvents {
    const { onPage, onScale, onSearch, onPageProblem } = this.#options.events
    let first = true
    return {
      onPage,
      onSearch,
      onPageProblem,
      onScale: (scale) => {
        this.scale = scale
        onScale(scale)
      },
      onProblem: (problem) => this.#fail(problem),
      onDrawn: () => {
        if (first) this.#settled(pictured)
        first = false
      },
    }
  }

  #settled(pictured: boolean): void {
    this.#uncover()
    this.#clearTimers()
    if (pictured) this.#ready()
    else this.#shown(false, () => !this.#gone && this.#ready())
  }

  #uncover(): void {
    this.#overlay.remove()
    if (this.#sketch) emptyCanvas(this.#sketch)
    this.#sketch = undefined
  }

  /** The toolbar follows the page: drawn in the same frame, it would hold the page back. */
  #ready(): void {
    this.#release()
    this.#options.events.onReady()
  }

  #shown(prefetched: boolean, then?: () => void): void {
    const { key } = this.source
    afterPaint(() => {
      performance.mark('viewer:shown', { detail: { key, prefetched } })
      this.#options.events.onShown()
      then?.()
    })
  }

  #tooLong(): void {
    this.#lease.entry.fail('too_long')
    this.#fail('too_long')
  }

  #fail(problem: ViewerProblem): void {
    if (this.#gone) return
    this.#clearTimers()
    this.#uncover()
    this.#release()
    this.#options.events.onProblem(problem)
    afterPaint(this.#options.events.onShown)
  }

  #later(delay: number, then: () => void): void {
    this.#timers.push(setTimeout(then, delay))
  }
}
