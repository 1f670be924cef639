import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { GridColumn, GridSort } from './data-grid-types.ts'
import styles from './data-grid.module.css'
import { GridBox } from './grid-box.tsx'

interface DataGridHeaderProps {
  readonly columns: readonly GridColumn[]
  readonly sort: GridSort | undefined
  readonly onSortChange: ((sort: GridSort) => void) | undefined
  readonly selectAllLabel: string | undefined
  readonly selected: number
  readonly count: number
  readonly onToggleAll: () => void
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const
const ARROWS = { asc: IconArrowUp, desc: IconArrowDown } as const

function HeaderCell({ column, sort, onSortChange }: Pick<DataGridHeaderProps, 'sort' | 'onSortChange'> & { readonly column: GridColumn }) {
  const direction = sort?.key === column.key ? sort.direction : undefined
  const Arrow = direction && ARROWS[direction]
  const sortable = column.sortable === true && onSortChange !== undefined
  return (
    <div role="columnheader" className={styles['head']} data-align={column.align} aria-sort={direction && ARIA_SORT[direction]} title={column.title}>
      {sortable ? (
        <button type="button" tabIndex={-1} className={styles['sort']} onClick={() => onSortChange({ key: column.key, direction: direction === 'asc' ? 'desc' : 'asc' })}>
          <span className={styles['headText']}>{column.header}</span>
          {Arrow && <Arrow size={13} stroke={2} className={styles['arrow'] ?? ''} />}
        </button>
      ) : (
        <span className={column.header === '' ? 'visually-hidden' : styles['headText']}>{column.header || column.title}</span>
      )}
    </div>
  )
}

/** The head of the grid: it stays in sight, sorts, and selects all. */
export function DataGridHeader({ columns, sort, onSortChange, selectAllLabel, selected, count, onToggleAll }: DataGridHeaderProps) {
  const state = selected === 0 ? 'off' : selected === count ? 'on' : 'some'
  return (
    <div role="rowgroup" className={styles['header']}>
      <div role="row" aria-rowindex={1} className={styles['headRow']}>
        {selectAllLabel !== undefined && (
          <div role="columnheader" className={styles['box']}>
            <button type="button" role="checkbox" tabIndex={-1} className={styles['boxButton']} aria-label={selectAllLabel} aria-checked={state === 'some' ? 'mixed' : state === 'on'} onClick={onToggleAll}>
              <GridBox state={state} />
            </button>
          </div>
        )}
        {columns.map((column) => (
          <HeaderCell key={column.key} column={column} sort={sort} onSortChange={onSortChange} />
        ))}
      </div>
    </div>
  )
}
