import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react'
import type { CSSProperties } from 'react'
import { DataGridHeader } from './data-grid-header.tsx'
import { DataGridRow } from './data-grid-row.tsx'
import type { DataGridProps, GridColumn } from './data-grid-types.ts'
import styles from './data-grid.module.css'
import { countSelected, isSelected, NOTHING } from './selection.ts'
import { gridKeyDown, useActiveRow } from './use-grid-keyboard.ts'
import { useGridRows } from './use-grid-rows.ts'
import { useGridSelection } from './use-grid-selection.ts'

const BONES = 24
const BOX = 36

function tracksOf(columns: readonly GridColumn[], selectable: boolean): CSSProperties {
  const tracks = columns.map(({ width, flex = 1, minWidth = 96 }) => (width === undefined ? `minmax(${minWidth}px, ${flex}fr)` : `${width}px`))
  const least = columns.reduce((sum, { width, minWidth = 96 }) => sum + (width ?? minWidth), selectable ? BOX : 0)
  return { '--grid-columns': [...(selectable ? [`${BOX}px`] : []), ...tracks].join(' '), '--grid-least': `${least}px` } as CSSProperties
}

/**
 * A list of any length as an ARIA grid. Only the rows in sight are in the page; the focus stays on the grid and
 * the active row is told by `aria-activedescendant`, so scrolling never loses it. ↑↓ PageUp/Down Home/End move,
 * Enter opens, Space or x selects, Shift+↑↓ extends, Ctrl+A selects all.
 */
export function DataGrid(props: DataGridProps) {
  const { labels, columns, rowKey, renderCell, isLoaded, onRange, onOpen, opensOnClick = false, sort, onSortChange, singleKeys = true, empty, error, autoFocus = false, selection = NOTHING } = props
  const known = props.count !== undefined && error === undefined
  const count = props.count ?? BONES
  const shown = error === undefined && count > 0
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useActiveRow(props)
  const { rows, totalSize, page, show } = useGridRows(scroller, count, known ? onRange : undefined)
  const selecting = useGridSelection({ selection: props.selection, onChange: props.onSelectionChange, rowKey })
  const style = useMemo(() => tracksOf(columns, selecting.enabled), [columns, selecting.enabled])
  const press = useRef({ setActive, onOpen, opensOnClick, selecting, active })

  useLayoutEffect(() => {
    press.current = { setActive, onOpen, opensOnClick, selecting, active }
  })
  useLayoutEffect(() => {
    if (known) show(active)
  }, [active, show, known])
  useEffect(() => {
    if (autoFocus) scroller.current?.focus({ preventScroll: true })
  }, [autoFocus])

  return (
    <div className={styles['frame']}>
      <div
        ref={scroller}
        className={styles['scroller']}
        style={style}
        role="grid"
        aria-label={labels.grid}
        aria-rowcount={known ? count + 1 : -1}
        aria-multiselectable={selecting.enabled || undefined}
        aria-busy={(!known && error === undefined) || undefined}
        aria-activedescendant={known && rows.some((row) => row.index === active) ? `${id}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={gridKeyDown({ active, setActive, count: known ? count : 0, page, selecting, onOpen, singleKeys })}
      >
        <DataGridHeader
          columns={columns}
          sort={sort}
          onSortChange={onSortChange}
          selectAllLabel={selecting.enabled ? labels.selectAll : undefined}
          selected={known ? countSelected(selection, count) : 0}
          count={count}
          onToggleAll={selecting.toggleAll}
        />
        <div role="rowgroup" className={styles['body']} style={{ height: shown ? totalSize : 0 }}>
          {(shown ? rows : []).map(({ index, start, size }) => {
            const key = known ? rowKey(index) : undefined
            return (
              <DataGridRow
                key={index}
                id={`${id}-${index}`}
                index={index}
                start={start}
                size={size}
                columns={columns}
                renderCell={renderCell}
                loaded={key !== undefined && (isLoaded?.(index) ?? true)}
                active={known && index === active}
                selected={key !== undefined && isSelected(selection, key)}
                selectable={selecting.enabled}
                press={press}
              />
            )
          })}
        </div>
      </div>
      {!shown && <div className={styles['overlay']}>{error ?? empty}</div>}
    </div>
  )
}
