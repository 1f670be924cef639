export interface RowWindow {
  readonly top: number
  readonly height: number
  /** The height of a row. */
  readonly row: number
  readonly count: number
  /** How many rows are kept on each side of those in sight. */
  readonly around: number
}

/** The rows, from 0, that a scrolled list must hold. */
export function slice({ top, height, row, count, around }: RowWindow): number[] {
  const first = Math.max(0, Math.floor(top / row) - around)
  const last = Math.min(count, Math.ceil((top + height) / row) + around)
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
}
