import { useRef } from 'react'
import { EVERYTHING, NOTHING, select, toggle } from './selection.ts'
import type { RowKey, Selection } from './selection.ts'

interface GridSelectionOptions {
  readonly selection: Selection | undefined
  readonly onChange: ((selection: Selection) => void) | undefined
  readonly rowKey: (index: number) => RowKey | undefined
}

export interface GridSelection {
  readonly enabled: boolean
  readonly toggleAt: (index: number) => void
  /** Selects from the anchor (set at the first extension) to `to`; going back gives rows up again. */
  readonly extend: (from: number, to: number) => void
  readonly toggleAll: () => void
  readonly dropAnchor: () => void
}

const between = (a: number, b: number) => Array.from({ length: Math.abs(a - b) + 1 }, (_, step) => Math.min(a, b) + step)

/** Selection by box, keyboard and range over rows that may not be loaded (those have no key yet and are passed over). */
export function useGridSelection({ selection, onChange, rowKey }: GridSelectionOptions): GridSelection {
  const anchor = useRef<{ readonly index: number; readonly before: Selection } | undefined>(undefined)
  const current = selection ?? NOTHING
  const keysOf = (indexes: readonly number[]) => indexes.map(rowKey).filter((key) => key !== undefined)
  return {
    enabled: selection !== undefined && onChange !== undefined,
    toggleAt: (index) => {
      const key = rowKey(index)
      if (key === undefined) return
      const next = toggle(current, key)
      anchor.current = { index, before: next }
      onChange?.(next)
    },
    extend: (from, to) => {
      anchor.current ??= { index: from, before: current }
      onChange?.(select(anchor.current.before, keysOf(between(anchor.current.index, to)), true))
    },
    toggleAll: () => {
      anchor.current = undefined
      onChange?.(current.all && current.keys.size === 0 ? NOTHING : EVERYTHING)
    },
    dropAnchor: () => {
      anchor.current = undefined
    },
  }
}

