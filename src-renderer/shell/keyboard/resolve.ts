import type { Action, KeyOverrides, KeyPreferences, Scope } from './action.ts'
import { isSingleCharacter, normalizeCombo } from './combo.ts'

/** The keys that an action answers to, once the user's choices are applied. */
export function keysOf(action: Pick<Action, 'id' | 'keys'>, { overrides, singleKeysEnabled }: KeyPreferences): readonly string[] {
  const keys = (overrides[action.id] ?? action.keys).map(normalizeCombo)
  return singleKeysEnabled ? keys : keys.filter((key) => !isSingleCharacter(key))
}

/** Scopes that can be heard, innermost first; an exclusive one is the last of them. */
export function audibleScopes(scopes: readonly Scope[]): readonly Scope[] {
  const inward = [...scopes].sort((a, b) => b.order - a.order)
  const wall = inward.findIndex((scope) => scope.exclusive)
  return wall < 0 ? inward : inward.slice(0, wall + 1)
}

/** Every action that can be heard, an inner one hiding an outer one of the same id. */
export function audibleActions(scopes: readonly Scope[]): readonly Action[] {
  const byId = new Map<string, Action>()
  for (const action of audibleScopes(scopes).flatMap((scope) => scope.actions())) {
    if (!byId.has(action.id)) byId.set(action.id, action)
  }
  return [...byId.values()]
}

/** The action meant by the first combination that any scope answers to; `undefined` lets the browser have the key. */
export function resolveAction(scopes: readonly Scope[], combos: readonly string[], preferences: KeyPreferences): Action | undefined {
  const actions = audibleActions(scopes).filter((action) => action.enabled?.() ?? true)
  for (const combo of combos) {
    const found = actions.find((action) => keysOf(action, preferences).includes(combo))
    if (found) return found
  }
  return undefined
}

export interface Conflict {
  readonly combo: string
  readonly ids: readonly string[]
}

/** Combinations claimed by two actions of the same group, or by one of them and a group that is heard everywhere. */
export function findConflicts(
  actions: readonly Pick<Action, 'id' | 'group' | 'keys'>[],
  overrides: KeyOverrides,
  everywhere: readonly string[] = [],
): readonly Conflict[] {
  const claims = new Map<string, Set<string>>()
  const meet = (a: string, b: string) => a === b || everywhere.includes(a) || everywhere.includes(b)
  const bound = actions.flatMap((action) => keysOf(action, { overrides, singleKeysEnabled: true }).map((combo) => ({ ...action, combo })))
  for (const [index, one] of bound.entries()) {
    for (const other of bound.slice(index + 1)) {
      if (one.combo !== other.combo || one.id === other.id || !meet(one.group, other.group)) continue
      const ids = claims.get(one.combo) ?? new Set<string>()
      claims.set(one.combo, ids.add(one.id).add(other.id))
    }
  }
  return [...claims].map(([combo, ids]) => ({ combo, ids: [...ids] }))
}
