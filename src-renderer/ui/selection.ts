export type RowKey = string | number

/** What is selected in a list too long to be held: some keys, or all rows but some keys. */
export interface Selection {
  readonly all: boolean
  /** Selected keys, or when `all`, the ones left out. */
  readonly keys: ReadonlySet<RowKey>
}

export const NOTHING: Selection = { all: false, keys: new Set() }
export const EVERYTHING: Selection = { all: true, keys: new Set() }

export function isSelected(selection: Selection, key: RowKey): boolean {
  return selection.keys.has(key) !== selection.all
}

/** Gives each key the same state. */
export function select(selection: Selection, keys: readonly RowKey[], selected: boolean): Selection {
  const next = new Set(selection.keys)
  for (const key of keys) {
    if (selected === selection.all) next.delete(key)
    else next.add(key)
  }
  return { all: selection.all, keys: next }
}

export function toggle(selection: Selection, key: RowKey): Selection {
  return select(selection, [key], !isSelected(selection, key))
}

/** How many rows of `total` are selected. */
export function countSelected(selection: Selection, total: number): number {
  return selection.all ? Math.max(0, total - selection.keys.size) : selection.keys.size
}
