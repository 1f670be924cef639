import type { ReactNode } from 'react'
import type { RowKey, Selection } from './selection.ts'

export interface GridColumn {
  readonly key: string
  readonly header: string
  /** Pixels. Without it the column takes its share of what is left. */
  readonly width?: number
  /** Share of what is left, 1 unless said. */
  readonly flex?: number
  /** Least width of a flexible column in pixels, 96 unless said. */
  readonly minWidth?: number
  readonly align?: 'start' | 'end' | 'center'
  /** Figures of one width; so it is when aligned to the end. */
  readonly numeric?: boolean
  readonly sortable?: boolean
  /** Full words when the header is short ("PJ"). */
  readonly title?: string
}

export interface GridSort {
  readonly key: string
  readonly direction: 'asc' | 'desc'
}

export interface GridLabels {
  /** Name of the grid, read out. */
  readonly grid: string
  readonly selectAll: string
}

export interface DataGridProps {
  readonly labels: GridLabels
  /** Rows in all; `undefined` while not known yet (bones are drawn). */
  readonly count: number | undefined
  readonly columns: readonly GridColumn[]
  /** The row's identity, or `undefined` when it is not loaded yet. */
  readonly rowKey: (index: number) => RowKey | undefined
  /** Keep the function's identity between renders (useCallback over the data): rows are drawn again only when it changes. */
  readonly renderCell: (index: number, columnKey: string) => ReactNode
  /** For rows whose key is known before their content. By default a row with a key is loaded. */
  readonly isLoaded?: (index: number) => boolean
  /** First and last row that are drawn, both included, at each change: load that window. */
  readonly onRange?: (first: number, last: number) => void
  readonly active?: number
  readonly defaultActive?: number
  readonly onActiveChange?: (index: number) => void
  /** Enter or double click; also a single click with `opensOnClick`. */
  readonly onOpen?: (index: number) => void
  readonly opensOnClick?: boolean
  /** With both, rows can be selected and a column of boxes appears. */
  readonly selection?: Selection
  readonly onSelectionChange?: (selection: Selection) => void
  readonly sort?: GridSort | undefined
  readonly onSortChange?: (sort: GridSort) => void
  /** `x` selects; give false when single-character shortcuts are switched off. */
  readonly singleKeys?: boolean
  /** Shown when `count` is 0. */
  readonly empty?: ReactNode
  /** Shown instead of the rows. */
  readonly error?: ReactNode
  readonly autoFocus?: boolean
}
