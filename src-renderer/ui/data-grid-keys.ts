export type GridMove = 'up' | 'down' | 'pageup' | 'pagedown' | 'home' | 'end'

const MOVES: Readonly<Record<string, GridMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageup',
  PageDown: 'pagedown',
  Home: 'home',
  End: 'end',
}

export type GridCommand =
  | { readonly type: 'move'; readonly move: GridMove; readonly extend: boolean }
  | { readonly type: 'open' }
  | { readonly type: 'toggle' }
  | { readonly type: 'selectAll' }

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** What a key asks of the grid; `undefined` leaves it to the page's shortcuts. */
export function gridCommand({ key, ctrlKey, metaKey, altKey, shiftKey }: Press, singleKeys: boolean): GridCommand | undefined {
  if (altKey) return undefined
  const ctrl = ctrlKey || metaKey
  if (ctrl && key.toLowerCase() === 'a' && !shiftKey) return { type: 'selectAll' }
  const move = MOVES[key]
  if (move && (!ctrl || move === 'home' || move === 'end')) return { type: 'move', move, extend: shiftKey }
  if (ctrl || shiftKey) return undefined
  if (key === 'Enter') return { type: 'open' }
  if (key === ' ' || (singleKeys && key.toLowerCase() === 'x')) return { type: 'toggle' }
  return undefined
}

/** The row reached from `from`; a page is `page` rows. */
export function moveIndex(from: number, move: GridMove, page: number, count: number): number {
  const targets: Readonly<Record<GridMove, number>> = { up: from - 1, down: from + 1, pageup: from - page, pagedown: from + page, home: 0, end: count - 1 }
  return Math.max(0, Math.min(count - 1, targets[move]))
}
