import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DependencyList, ReactNode } from 'react'
import { KeyNamesContext } from '../../ui/key-names.ts'
import type { KeyNames } from '../../ui/key-names.ts'
import type { Action, KeyOverrides, KeyPreferences, Scope } from './action.ts'
import { handleKeyDown } from './listen.ts'
import { createRegistry } from './registry.ts'
import type { Registry } from './registry.ts'
import { audibleActions, keysOf } from './resolve.ts'

interface Keyboard {
  readonly registry: Registry
  readonly preferences: KeyPreferences
}

const KeyboardContext = createContext<Keyboard | null>(null)

function useKeyboard(): Keyboard {
  const keyboard = useContext(KeyboardContext)
  if (!keyboard) throw new Error('useActions needs a KeyboardProvider above it.')
  return keyboard
}

interface KeyboardProviderProps {
  readonly overrides?: KeyOverrides
  readonly singleKeysEnabled?: boolean
  /** How keys are written for the user, e.g. `{ escape: 'Échap' }`. */
  readonly keyNames?: KeyNames
  readonly children: ReactNode
}

const NONE: KeyOverrides = {}
const GLYPHS: KeyNames = {}

/** Listens once for the whole page and runs the action that the innermost mounted scope gives to the key. */
export function KeyboardProvider({ overrides = NONE, singleKeysEnabled = true, keyNames = GLYPHS, children }: KeyboardProviderProps) {
  const [registry] = useState(createRegistry)
  const keyboard = useMemo(() => ({ registry, preferences: { overrides, singleKeysEnabled } }), [registry, overrides, singleKeysEnabled])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => handleKeyDown(event, registry, keyboard.preferences)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [registry, keyboard])
  return (
    <KeyboardContext value={keyboard}>
      <KeyNamesContext value={keyNames}>{children}</KeyNamesContext>
    </KeyboardContext>
  )
}

/** Parents render before their children, and a dialog after what it covers: render order is nesting order. */
let opened = 0
const nextOrder = () => {
  opened += 1
  return opened
}

/**
 * Offers actions while the component is mounted; the innermost scope wins a key. The last rendered closures run, so
 * `deps` only says when labels, keys or the list itself change. `exclusive` is for dialogs: it silences what is behind.
 */
export function useActions(actions: readonly Action[], deps: DependencyList, { exclusive = false }: { readonly exclusive?: boolean } = {}): void {
  const { registry } = useKeyboard()
  const [order] = useState(nextOrder)
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  useLayoutEffect(() => {
    const scope: Scope = { order, exclusive, actions: () => latest.current }
    return registry.add(scope)
  }, [registry, order, exclusive])
  // The caller's list, as React's own hooks take it.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => registry.touch(), deps)
}

/** All actions that can be heard now; redraws when a scope comes or goes. */
export function useAudibleActions(): readonly Action[] {
  const { registry } = useKeyboard()
  useSyncExternalStore(registry.subscribe, registry.version)
  return audibleActions(registry.scopes())
}

/** Writes the keys of any action as the user set them. */
export function useKeysOf(): (action: Pick<Action, 'id' | 'keys'>) => readonly string[] {
  const { preferences } = useKeyboard()
  return (action) => keysOf(action, preferences)
}

/** The first combination that runs the action with this id, for a `KeyHint`; `undefined` when it has none now. */
export function useKeyHint(id: string): string | undefined {
  const { preferences } = useKeyboard()
  const action = useAudibleActions().find((candidate) => candidate.id === id)
  return action && keysOf(action, preferences)[0]
}
