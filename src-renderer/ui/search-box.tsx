import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { KeyHint } from './key-hint.tsx'

interface SearchBoxProps {
  readonly value: string
  /** Called when typing pauses, at once when cleared or on Enter. */
  readonly onSearch: (value: string) => void
  readonly label: string
  readonly placeholder?: string
  readonly clearLabel: string
  /** Milliseconds without typing before the search, 120 unless said. */
  readonly delay?: number
  readonly shortcut?: string | undefined
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A search field that asks when typing pauses. Escape clears it, then leaves it. */
export function SearchBox({ value, onSearch, label, placeholder, clearLabel, delay = 120, shortcut, inputRef }: SearchBoxProps) {
  const [text, setText] = useState(value)
  const timer = useRef<number>(undefined)
  const asked = useRef(value)
  useEffect(() => {
    // A value that comes from outside (Back, a link) replaces what is written; the echo of our own question does not.
    if (value === asked.current) return
    asked.current = value
    setText(value)
  }, [value])
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const ask = (next: string, after: number) => {
    setText(next)
    window.clearTimeout(timer.current)
    const send = () => {
      asked.current = next
      onSearch(next)
    }
    if (after === 0) send()
    else timer.current = window.setTimeout(send, after)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') return ask(text, 0)
    if (event.key !== 'Escape') return undefined
    event.preventDefault()
    return text === '' ? event.currentTarget.blur() : ask('', 0)
  }
  const clear = <CloseButton size="sm" aria-label={clearLabel} onClick={() => ask('', 0)} />
  return (
    <TextInput
      ref={inputRef}
      type="text"
      role="searchbox"
      size="sm"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => ask(event.currentTarget.value, delay)}
      onKeyDown={onKeyDown}
      leftSection={<IconSearch size={15} stroke={1.75} />}
      rightSection={text === '' ? <KeyHint combo={shortcut} /> : clear}
      rightSectionWidth={shortcut !== undefined && shortcut.length > 1 && text === '' ? 60 : 32}
      rightSectionProps={{ style: { color: 'var(--pli-dim)' } }}
    />
  )
}
