import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { gridCommand, moveIndex } from './data-grid-keys.ts'
import type { DataGridProps } from './data-grid-types.ts'
import type { GridSelection } from './use-grid-selection.ts'

/** The active row, kept here unless the caller keeps it; brought back inside the list when the list shrinks. */
export function useActiveRow({ active, defaultActive = 0, onActiveChange, count }: DataGridProps): readonly [number, (index: number) => void] {
  const [own, setOwn] = useState(defaultActive)
  const set = (index: number) => {
    setOwn(index)
    onActiveChange?.(index)
  }
  const wanted = active ?? own
  return [count === undefined ? wanted : Math.max(0, Math.min(wanted, count - 1)), set]
}

interface GridKeyboard {
  readonly active: number
  readonly setActive: (index: number) => void
  readonly count: number
  readonly page: () => number
  readonly selecting: GridSelection
  readonly onOpen: ((index: number) => void) | undefined
  readonly singleKeys: boolean
}

/** Answers the keys pressed on the grid itself (not on a control inside it); what it does not use goes on to the page. */
export function gridKeyDown({ active, setActive, count, page, selecting, onOpen, singleKeys }: GridKeyboard) {
  return (event: KeyboardEvent) => {
    const command = event.target === event.currentTarget && count > 0 ? gridCommand(event, singleKeys) : undefined
    if (!command) return
    const acts = {
      open: onOpen && (() => onOpen(active)),
      toggle: selecting.enabled && (() => selecting.toggleAt(active)),
      selectAll: selecting.enabled && selecting.toggleAll,
      move: () => {
        if (command.type !== 'move') return
        const target = moveIndex(active, command.move, page(), count)
        if (command.extend && selecting.enabled) selecting.extend(active, target)
        else selecting.dropAnchor()
        setActive(target)
      },
    }
    const act = acts[command.type]
    if (!act) return
    event.preventDefault()
    act()
  }
}
