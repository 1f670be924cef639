import { useVirtualizer } from '@tanstack/react-virtual'
import type { VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'

const HEADER = 32
const OVERSCAN = 4

/** Row height in pixels as the density says, followed when the density changes. */
function useRowHeight(): number {
  return useSyncExternalStore(watchDensity, readRowHeight)
}

function readRowHeight(): number {
  return Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--pli-row'), 10) || 32
}

function watchDensity(onChange: () => void): () => void {
  const watcher = new MutationObserver(onChange)
  watcher.observe(document.documentElement, { attributeFilter: ['data-density'] })
  return () => watcher.disconnect()
}

interface GridRows {
  readonly rows: readonly VirtualItem[]
  readonly totalSize: number
  /** Whole rows in sight, less one kept as a landmark. */
  readonly page: () => number
  /** Scrolls just enough for the row to be in sight. */
  readonly show: (index: number) => void
}

/** Which rows are in the page. Calls `onRange` when the window changes, the overscan included. */
export function useGridRows(scroller: RefObject<HTMLDivElement | null>, count: number, onRange: ((first: number, last: number) => void) | undefined): GridRows {
  const height = useRowHeight()
  // Its functions are read while rendering and never handed to a memoised part.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollPaddingStart: HEADER,
    paddingEnd: 0,
    initialRect: { width: 1280, height: 640 },
  })
  useEffect(() => virtualizer.measure(), [virtualizer, height])

  const rows = virtualizer.getVirtualItems()
  const first = rows[0]?.index
  const last = rows.at(-1)?.index
  useEffect(() => {
    if (first !== undefined && last !== undefined) onRange?.(first, last)
  }, [first, last, onRange])

  const page = () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER) / height) - 1)
  const show = useCallback(
    (index: number) => {
      const element = scroller.current
      if (!element) return
      const top = index * height
      const seen = element.clientHeight - HEADER
      if (top < element.scrollTop) element.scrollTop = top
      else if (top + height > element.scrollTop + seen) element.scrollTop = top + height - seen
    },
    [scroller, height],
  )
  return { rows, totalSize: virtualizer.getTotalSize(), page, show }
}
