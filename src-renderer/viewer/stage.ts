import type { PageBox, ViewSize } from './geometry.ts'
import type { Rotation, ViewerProblem } from './source.ts'

export interface SearchState {
  readonly query: string
  readonly current: number
  readonly total: number
  readonly pending: boolean
}

/** What a document on stage tells of itself. */
export interface StageEvents {
  onPage(page: number): void
  onScale(scale: number): void
  onSearch(state: Omit<SearchState, 'query'>): void
  /** The first page is drawn for good. */
  onDrawn(): void
  onProblem(problem: ViewerProblem): void
  /** A page other than the first cannot be read: its sheet says so, the others stay. */
  onPageProblem(page: number, problem: ViewerProblem): void
}

export interface SearchRequest {
  readonly query: string
  /** A new search, or the next or previous match of the same one. */
  readonly step: 'new' | 'next' | 'previous'
}

/** A document in sight, PDF or image: the same gestures on both. */
export interface Stage {
  readonly pageCount: number
  /** A page at 100 %, after its rotation; pages not read yet look like the first one. */
  pageBox(page: number): PageBox
  /** `at` is a point of the window that stays where it is; `soon` lets more steps come before the page is drawn again. */
  setScale(scale: number, options?: { at?: readonly [number, number]; soon?: boolean }): void
  rotate(page: number, rotation: Rotation): void
  goToPage(page: number): void
  search(request: SearchRequest): void
  endSearch(): void
  readonly searchable: boolean
  /** A small picture of a page, `width` CSS pixels wide at most in a square. The caller empties it. */
  thumbnail(page: number, side: number, signal: AbortSignal): Promise<HTMLCanvasElement>
  resized(view: ViewSize): void
  dispose(): void
}
