import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import styles from './completing-text-area.module.css'
import { suggest } from './suggest.ts'

interface CompletingTextAreaProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Ready sentences, the most likely first. */
  readonly suggestions: readonly string[]
  /** Enter with no sentence chosen in the list. */
  readonly onConfirm: (value: string) => void
  /** Escape. */
  readonly onLeave: () => void
  readonly listLabel: string
  readonly placeholder?: string
  readonly max?: number
  readonly count?: (length: number, max: number) => string
  readonly error?: string | undefined
  readonly autoFocus?: boolean
}

interface Choosing {
  readonly shown: readonly string[]
  readonly chosen: number
  readonly typed: boolean
}

/** What the key asks for; `undefined` leaves it to the text. */
function intentOf(event: KeyboardEvent, { shown, chosen, typed }: Choosing): 'next' | 'previous' | 'pick' | 'confirm' | 'leave' | undefined {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return undefined
  if (event.key === 'Escape') return 'leave'
  if (event.key === 'ArrowDown' && shown.length > 0) return 'next'
  if (event.key === 'ArrowUp' && chosen >= 0) return 'previous'
  if (event.shiftKey) return undefined
  if (event.key === 'Enter') return chosen >= 0 ? 'pick' : 'confirm'
  if (event.key === 'Tab' && shown.length > 0 && (chosen >= 0 || typed)) return 'pick'
  return undefined
}

/**
 * A comment that completes as one types. ↓ goes into the ready sentences, Enter or Tab takes one, Enter again confirms;
 * Shift+Enter is a new line, Escape leaves.
 */
export function CompletingTextArea(props: CompletingTextAreaProps) {
  const { label, value, onChange, suggestions, onConfirm, onLeave, listLabel, placeholder, max, count, error, autoFocus = false } = props
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [chosen, setChosen] = useState(-1)
  const [open, setOpen] = useState(true)
  const shown = open ? suggest(suggestions, value) : []
  useEffect(() => {
    if (!autoFocus) return
    area.current?.focus()
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length)
  }, [autoFocus])

  const write = (text: string) => {
    setChosen(-1)
    setOpen(true)
    onChange(text)
  }
  const pick = (sentence: string | undefined) => {
    if (sentence === undefined) return
    onChange(sentence)
    setChosen(-1)
    setOpen(false)
    area.current?.focus()
  }
  const acts = {
    next: () => setChosen((chosen + 1) % shown.length),
    previous: () => setChosen(chosen - 1),
    pick: () => pick(shown[Math.max(0, chosen)]),
    confirm: () => onConfirm(value.trim()),
    leave: onLeave,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const intent = intentOf(event, { shown, chosen, typed: value.trim() !== '' })
    if (!intent) return
    event.preventDefault()
    acts[intent]()
  }
  const over = max !== undefined && value.length > max
  return (
    <div className={styles['root']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        className={styles['area']}
        rows={3}
        value={value}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={shown.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-invalid={over || error !== undefined || undefined}
        aria-describedby={`${id}-foot`}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-foot`} className={styles['foot']}>
        <span className={styles['error']} role={error === undefined ? undefined : 'alert'}>
          {error}
        </span>
        {max !== undefined && count && <span data-over={over || undefined}>{count(value.length, max)}</span>}
      </div>
      {shown.length > 0 && (
        <ul id={`${id}-list`} className={styles['list']} role="listbox" aria-label={listLabel}>
          {shown.map((sentence, index) => (
            <li key={sentence} id={`${id}-${index}`} role="option" aria-selected={index === chosen} className={styles['option']} onMouseDown={(event) => event.preventDefault()} onClick={() => pick(sentence)}>
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
