/** A quarter turn kept for a page, clockwise. */
export type Rotation = 0 | 90 | 180 | 270

/** What to show. `key` names the bytes: two sources with the same key show the same document. */
export interface ViewerSource {
  readonly key: string
  readonly url: string
  readonly type: 'application/pdf' | 'image/jpeg' | 'image/png'
  readonly sizeBytes: number
  /** Page number (from 1) to the rotation that the caller keeps for it; pages that are absent are upright. */
  readonly rotations: Readonly<Record<number, Rotation>>
}

/** Why nothing can be shown. The caller owns the sentences. */
export type ViewerProblem =
  | 'password'
  | 'damaged'
  | 'empty'
  | 'too_large'
  | 'too_long'
  | 'xfa'
  | 'no_page'
  /** The door did not answer, or not with the file: another try may do. */
  | 'network'
  /** The office has no such bytes any more, or not the same. */
  | 'missing'
  | 'altered'
  | 'image_too_large'
  | 'unknown'

/** What a screen may ask of a viewer, so that its own shortcuts reach it wherever the focus is. */
export interface ViewerHandle {
  /** Shows a document before the `source` that will say the same: in the next frame when it was drawn ahead. */
  show(source: ViewerSource): void
  zoomIn(): void
  zoomOut(): void
  fitWidth(): void
  fitPage(): void
  actualSize(): void
  /** Turns the current page, clockwise by default. */
  rotate(degrees?: 90 | -90): void
  nextPage(): void
  previousPage(): void
  goToPage(page: number): void
  openSearch(): void
  toggleThumbnails(): void
  focus(): void
}

/** The rotation after a quarter turn. */
export function turn(from: Rotation, degrees: 90 | -90): Rotation {
  return ((from + degrees + 360) % 360) as Rotation
}

export function rotationOf(source: ViewerSource, page: number): Rotation {
  return source.rotations[page] ?? 0
}
