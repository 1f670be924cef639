import { memo } from 'react'
import type { MouseEvent, ReactNode, RefObject } from 'react'
import type { GridColumn } from './data-grid-types.ts'
import styles from './data-grid.module.css'
import { GridBox } from './grid-box.tsx'
import { SkeletonBar } from './skeleton.tsx'
import type { GridSelection } from './use-grid-selection.ts'

/** What a row does when it is pressed; held in a ref so that rows are not drawn again for it. */
export interface RowPress {
  readonly setActive: (index: number) => void
  readonly onOpen: ((index: number) => void) | undefined
  readonly opensOnClick: boolean
  readonly selecting: GridSelection
  readonly active: number
}

interface DataGridRowProps {
  readonly id: string
  readonly index: number
  readonly start: number
  readonly size: number
  readonly columns: readonly GridColumn[]
  readonly renderCell: (index: number, columnKey: string) => ReactNode
  readonly loaded: boolean
  readonly active: boolean
  readonly selected: boolean
  readonly selectable: boolean
  readonly press: RefObject<RowPress>
}

function onRowClick(event: MouseEvent, index: number, { setActive, onOpen, opensOnClick, selecting, active }: RowPress): void {
  const box = (event.target as Element).closest('[data-box]') !== null
  if (selecting.enabled && event.shiftKey) selecting.extend(active, index)
  else if (selecting.enabled && (box || event.ctrlKey || event.metaKey)) selecting.toggleAt(index)
  else if (opensOnClick) onOpen?.(index)
  setActive(index)
}

const BONES = ['70%', '55%', '80%', '48%', '62%']

/** One row. Memoised: moving in the list draws two rows again, not forty. */
export const DataGridRow = memo(function DataGridRow(props: DataGridRowProps) {
  const { id, index, start, size, columns, renderCell, loaded, active, selected, selectable, press } = props
  return (
    <div
      id={id}
      role="row"
      className={styles['row']}
      style={{ transform: `translateY(${start}px)`, height: size }}
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : undefined}
      aria-busy={!loaded || undefined}
      data-active={active || undefined}
      data-selected={selected || undefined}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => onRowClick(event, index, press.current)}
      onDoubleClick={() => !press.current.opensOnClick && press.current.onOpen?.(index)}
    >
      {selectable && (
        <div role="gridcell" className={styles['box']} data-box>
          <GridBox state={selected ? 'on' : 'off'} />
        </div>
      )}
      {columns.map(({ key, align, numeric = align === 'end' }, position) => (
        <div key={key} role="gridcell" className={styles['cell']} data-align={align} data-numeric={numeric || undefined}>
          {loaded ? renderCell(index, key) : <SkeletonBar width={BONES[(index + position) % BONES.length] ?? '60%'} />}
        </div>
      ))}
    </div>
  )
})
