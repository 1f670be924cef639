/** Every word that the viewer shows or says to a screen reader, in the language of the caller. */
export interface ViewerLabels {
  readonly viewer: string
  readonly toolbar: string
  readonly loading: string
  /** Names a page of `total` to a screen reader. */
  readonly page: (page: number, total: number) => string
  readonly pageNumber: string
  readonly pageTotal: (total: number) => string
  readonly nextPage: string
  readonly previousPage: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomLevel: (percent: number) => string
  readonly fitWidth: string
  readonly fitPage: string
  readonly actualSize: string
  readonly rotate: string
  readonly rotateBack: string
  readonly hand: string
  readonly thumbnails: string
  readonly search: string
  readonly searchPlaceholder: string
  readonly searchNext: string
  readonly searchPrevious: string
  readonly searchClose: string
  readonly searchCount: (current: number, total: number) => string
  readonly searchNone: string
  readonly searchPending: string
  readonly problem: string
  /** Stands on the sheet of a page that cannot be read in a document that can; `problem` when absent. */
  readonly pageProblem?: (page: number) => string
}
