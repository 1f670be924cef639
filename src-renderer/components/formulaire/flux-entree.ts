import type { KeyboardEvent } from 'react'

const STOPS = 'input:not([type="hidden"]):not([type="file"]):not([disabled]):not([tabindex="-1"]), select:not([disabled]), textarea:not([disabled])'

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0

/** The fields of a form in reading order; of a group of radios, the one that is chosen. */
function stopsOf(form: HTMLElement): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(STOPS)].filter((element) => isShown(element) && !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked))
}

/** Goes to the field after this one; false when it was the last. */
export function allerAuSuivant(form: HTMLElement, from: Element): boolean {
  const stops = stopsOf(form)
  const next = stops[stops.indexOf(from as HTMLElement) + 1]
  next?.focus()
  if (next instanceof HTMLInputElement) next.select()
  return next !== undefined
}

/** Enter goes to the next field, and on the last one does the form's act. Lists that are open and texts of several lines keep their Enter. */
export const fluxEntree =
  (onEnd: () => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event
    if (event.key !== 'Enter' || event.ctrlKey || event.isDefaultPrevented() || event.nativeEvent.isComposing) return
    const flows = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
    if (!flows || !(target instanceof HTMLElement)) return
    event.preventDefault()
    if (!allerAuSuivant(event.currentTarget, target)) onEnd()
  }
