import type { KeyPreferences } from './action.ts'
import { actsWhileTyping, combosOf } from './combo.ts'
import type { Registry } from './registry.ts'
import { audibleScopes, resolveAction } from './resolve.ts'

const NOT_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'])

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLElement && (target.isContentEditable || target.role === 'textbox')
}

/** Enter and Space belong to the control that has the focus. */
function belongsToControl(target: EventTarget | null, combo: string): boolean {
  if (combo !== 'enter' && combo !== 'space') return false
  return target instanceof Element && target.closest('button, a[href], summary, input, [role="button"], [role="menuitem"], [role="option"], [role="tab"]') !== null
}

/** In a modal dialog only the dialog's own (exclusive) actions are heard. */
function scopesFor(registry: Registry, target: EventTarget | null) {
  const scopes = audibleScopes(registry.scopes())
  const inDialog = target instanceof Element && target.closest('dialog[open], [aria-modal="true"]') !== null
  return inDialog ? scopes.filter((scope) => scope.exclusive) : scopes
}

/** The one keydown handler of the page. Parts that consumed the key called `preventDefault` before it bubbled here. */
export function handleKeyDown(event: KeyboardEvent, registry: Registry, preferences: KeyPreferences): void {
  if (event.defaultPrevented || event.isComposing) return
  const press = { key: event.key, code: event.code, ctrlKey: event.ctrlKey, altKey: event.altKey, shiftKey: event.shiftKey, metaKey: event.metaKey, altGraph: event.getModifierState('AltGraph') }
  const typing = isTyping(event.target)
  const combos = combosOf(press).filter((combo) => (typing ? actsWhileTyping(combo) : !belongsToControl(event.target, combo)))
  const action = resolveAction(scopesFor(registry, event.target), combos, preferences)
  if (!action) return
  event.preventDefault()
  if (!event.repeat || action.repeats === true) action.run()
}
