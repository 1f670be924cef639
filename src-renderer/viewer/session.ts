import { whenIdle } from './after-paint.ts'
import { clampScale, fitScale, stepScale, type Fit, type ViewSize } from './geometry.ts'
import { Presentation } from './presentation.ts'
import { createPrefetcher, type Prefetcher } from './prefetch/prefetcher.ts'
import { turn, type Rotation, type ViewerProblem, type ViewerSource } from './source.ts'
import type { SearchRequest, SearchState, Stage } from './stage.ts'

/** All that the toolbar shows. Replaced, never changed. */
export interface ViewerState {
  readonly key: string
  readonly page: number
  /** 0 until the document is known. */
  readonly pageCount: number
  readonly scale: number
  readonly fit: Fit | 'free'
  readonly searchable: boolean
  /** An image is moved by dragging, having no text to select. */
  readonly isImage: boolean
  readonly search: SearchState
  /** Counts the rotations made, so that the thumbnails follow. */
  readonly turns: number
  readonly problem: ViewerProblem | undefined
  readonly ready: boolean
  /** The live document, once there is one. */
  readonly stage: Stage | undefined
}

/** What is reported to the caller. */
export interface SessionEvents {
  onPageChange?(page: number, pageCount: number): void
  onRotate?(page: number, rotation: Rotation): void
  onProblem?(problem: ViewerProblem): void
  /** One page cannot be read; the document is shown all the same. */
  onPageProblem?(page: number, problem: ViewerProblem): void
  onReady?(): void
  onZoomChange?(scale: number): void
}

/** What the session says and to whom; given anew at each render. */
export interface SessionListener {
  readonly label: string
  readonly loading: string
  readonly nameOfPage: (page: number, total: number) => string
  readonly problemOfPage: (page: number) => string
  readonly events: SessionEvents
}

export interface Place {
  readonly host: HTMLElement
  /** Without one, each document is opened when it is shown. */
  readonly prefetcher: Prefetcher | undefined
  readonly assets: string | undefined
}

const NO_SEARCH: SearchState = { query: '', current: 0, total: 0, pending: false }
export const BLANK: ViewerState = {
  key: '', page: 1, pageCount: 0, scale: 1, fit: 'width', searchable: false, isImage: false, search: NO_SEARCH, turns: 0, problem: undefined, ready: false, stage: undefined,
}
/** Two documents within this time are leafed through, not read. */
const RUSH_MS = 150
/** A document that has left is taken apart by then, even if the next one is not painted yet. */
const RETIRE_MS = 1000
const IDLE_MS = 250

/** The documents that go by in one viewer, outside of React: changing the document must cost next to nothing. */
export class ViewerSession {
  #place: { host: HTMLElement; prefetcher: Prefetcher } | undefined
  #listener: SessionListener = { label: '', loading: '', nameOfPage: String, problemOfPage: String, events: {} }
  #state = BLANK
  #subscribers = new Set<() => void>()
  #current: Presentation | undefined
  #leaving: Presentation[] = []
  #view: ViewSize = { width: 0, height: 0, pixelRatio: 1 }
  #fit: Fit = 'width'
  #wanted: ViewerSource | undefined
  #arriving: { readonly held: Element | null | undefined } | undefined
  #lastShow = Number.NEGATIVE_INFINITY

  /** Takes place in an element; returns what leaves it and frees all that was opened. */
  attach({ host, prefetcher, assets }: Place): () => void {
    const used = prefetcher ?? createPrefetcher({ capacity: 0, ...(assets && { assets }) })
    this.#place = { host, prefetcher: used }
    this.#view = measure(host)
    used.fit(this.#view)
    const observer = new ResizeObserver(() => this.#resize(host))
    observer.observe(host)
    if (this.#wanted) this.show(this.#wanted)
    return () => {
      observer.disconnect()
      for (const one of [...this.#leaving.splice(0), this.#current]) one?.dispose()
      this.#current = undefined
      this.#place = undefined
      if (!prefetcher) used.dispose()
    }
  }

  heed(listener: SessionListener): void {
    this.#listener = listener
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#subscribers.add(listener)
    return () => this.#subscribers.delete(listener)
  }

  readonly state = (): ViewerState => this.#state

  /** The element that scrolls: it changes with the document. */
  get scroller(): HTMLElement | undefined {
    return this.#current?.scroller
  }

  focus(): void {
    this.scroller?.focus({ preventScroll: true })
  }

  show(source: ViewerSource): void {
    const place = this.#place
    this.#wanted = source
    if (!place) return
    if (this.#current?.source.key === source.key) return this.#follow(source)
    const old = this.#current
    const held = document.activeElement
    const next = this.#present(source, place.prefetcher)
    place.host.append(next.scroller)
    if (old) this.#retire(old)
    const { searchable, isImage, problem, search: { query } } = this.#state
    this.#state = { ...BLANK, searchable, isImage, search: { ...NO_SEARCH, query, pending: query !== '' }, key: source.key, scale: next.scale, fit: this.#fit, pageCount: next.pageCount }
    // One that gives its place before it was painted hands on the focus that it was to take.
    this.#arriving = { held: old?.scroller.contains(held) === true ? held : this.#arriving?.held }
    // A picture is painted first: the focus would lay the whole screen out before it, the toolbar would be drawn with it.
    if (!next.pictured || problem) this.#arrived()
  }

  zoomBy(direction: 1 | -1): void {
    this.zoomTo(stepScale(this.#state.scale, direction))
  }

  /** `at` is the point of the window that stays where it is. */
  zoomTo(scale: number, at?: readonly [number, number]): void {
    this.#set({ fit: 'free' })
    this.#scaleTo(clampScale(scale), at)
  }

  setFit(fit: Fit): void {
    this.#fit = fit
    this.#set({ fit })
    this.#refit()
  }

  rotate(degrees: 90 | -90): void {
    const { page } = this.#state
    const current = this.#current
    if (!current) return
    const rotation = turn(current.rotationOf(page), degrees)
    current.rotate(page, rotation)
    this.#set({ turns: this.#state.turns + 1 })
    this.#refit()
    current.stage?.goToPage(page)
    this.#listener.events.onRotate?.(page, rotation)
  }

  goToPage(page: number): void {
    const { pageCount } = this.#state
    if (Number.isInteger(page) && page >= 1 && page <= pageCount) this.#current?.stage?.goToPage(page)
  }

  search(request: SearchRequest): void {
    this.#set({ search: { ...this.#state.search, query: request.query, pending: request.query !== '' } })
    this.#current?.stage?.search(request)
  }

  endSearch(): void {
    this.#current?.stage?.endSearch()
    this.#set({ search: NO_SEARCH })
  }

  /** The focus and the toolbar follow the document, once. */
  #arrived(): void {
    const arriving = this.#arriving
    this.#arriving = undefined
    if (!arriving) return
    const { held } = arriving
    if (held && [held, document.body].includes(document.activeElement ?? document.body)) this.focus()
    this.#tell()
  }

  /** The one that leaves lies under the new one until that one is painted: taking it apart would hold the page back. */
  #retire(old: Presentation): void {
    old.leave()
    this.#leaving.push(old)
    setTimeout(() => this.#clear(), RETIRE_MS)
  }

  #clear(): void {
    for (const old of this.#leaving.splice(0)) whenIdle(() => old.dispose(), IDLE_MS)
  }

  #present(source: ViewerSource, prefetcher: Prefetcher): Presentation {
    const now = performance.now()
    const rushed = now - this.#lastShow < RUSH_MS
    this.#lastShow = now
    const mine = <A extends unknown[]>(then: (...args: A) => void) => (...args: A) => {
      if (this.#current === presentation) then(...args)
    }
    const presentation: Presentation = new Presentation({
      source,
      rushed,
      prefetcher,
      view: this.#view,
      fit: this.#fit,
      label: this.#listener.label,
      loading: this.#listener.loading,
      nameOfPage: this.#listener.nameOfPage,
      problemOfPage: this.#listener.problemOfPage,
      events: {
        onOpened: mine((pageCount) => this.#opened(pageCount)),
        onPage: mine((page) => this.#paged(page)),
        onScale: mine((scale) => this.#scaled(scale)),
        onSearch: mine((search) => this.#set({ search: { ...search, query: this.#state.search.query } })),
        onShown: mine(() => {
          this.#arrived()
          this.#clear()
        }),
        onReady: mine(() => this.#ready()),
        onProblem: mine((problem) => this.#failed(problem)),
        onPageProblem: mine((page, problem) => this.#listener.events.onPageProblem?.(page, problem)),
      },
    })
    this.#current = presentation
    return presentation
  }

  /** The same document with other rotations: the caller's word wins. */
  #follow(source: ViewerSource): void {
    const current = this.#current
    if (!current?.stage) return
    for (let page = 1; page <= current.stage.pageCount; page++) {
      const rotation = source.rotations[page] ?? 0
      if (current.rotationOf(page) !== rotation) current.rotate(page, rotation)
    }
  }

  #opened(pageCount: number): void {
    const stage = this.#current?.stage
    this.#note({ pageCount, stage, searchable: stage?.searchable ?? false, isImage: stage?.searchable === false })
    this.#listener.events.onPageChange?.(this.#state.page, pageCount)
  }

  /** What was searched in the last document is searched in this one. */
  #searchOn(): void {
    const { query } = this.#state.search
    if (query) this.#current?.stage?.search({ query, step: 'new' })
  }

  #paged(page: number): void {
    if (page === this.#state.page) return
    this.#note({ page })
    this.#listener.events.onPageChange?.(page, this.#state.pageCount)
  }

  #scaled(scale: number): void {
    if (scale === this.#state.scale) return
    this.#note({ scale })
    this.#listener.events.onZoomChange?.(scale)
  }

  #ready(): void {
    this.#set({ ready: true })
    this.#searchOn()
    this.#listener.events.onReady?.()
  }

  #failed(problem: ViewerProblem): void {
    this.#set({ problem, ready: true, searchable: false })
    this.#listener.events.onProblem?.(problem)
  }

  #scaleTo(scale: number, at?: readonly [number, number]): void {
    this.#current?.setScale(scale, at ? { at, soon: true } : {})
    this.#scaled(scale)
  }

  #refit(): void {
    const { fit, page } = this.#state
    if (fit === 'free' || !this.#current) return
    this.#scaleTo(fitScale(fit, this.#current.pageBox(page), this.#view))
  }

  #resize(host: HTMLElement): void {
    const view = measure(host)
    if (view.width === this.#view.width && view.height === this.#view.height) return
    this.#view = view
    this.#place?.prefetcher.fit(view)
    this.#current?.stage?.resized(view)
    this.#refit()
  }

  #set(change: Partial<ViewerState>): void {
    this.#state = { ...this.#state, ...change }
    this.#tell()
  }

  /** What changes while the page is being drawn is shown with it: drawing the toolbar first would only delay the page. */
  #note(change: Partial<ViewerState>): void {
    this.#state = { ...this.#state, ...change }
    if (this.#state.ready) this.#tell()
  }

  #tell(): void {
    for (const listener of this.#subscribers) listener()
  }
}

/** The scrollbar always has its place, so that a page never changes width because another one is longer. */
function measure(host: HTMLElement): ViewSize {
  return { width: host.clientWidth - scrollbarWidth(), height: host.clientHeight, pixelRatio: globalThis.devicePixelRatio || 1 }
}

let barWidth: number | undefined

function scrollbarWidth(): number {
  if (barWidth !== undefined) return barWidth
  const probe = document.createElement('div')
  probe.style.cssText = 'position:absolute;visibility:hidden;overflow-y:auto;scrollbar-gutter:stable;width:100px;height:100px;scrollbar-width:thin'
  document.body.append(probe)
  barWidth = probe.offsetWidth - probe.clientWidth
  probe.remove()
  return barWidth
}
