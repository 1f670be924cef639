import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { parseDate, writeDate } from './parse-date.ts'
import { useDraft } from './use-draft.ts'

interface DateFieldProps {
  readonly label: string
  /** AAAA-MM-JJ, or an empty string. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Today in the office's time zone, AAAA-MM-JJ. */
  readonly today: string
  readonly min?: string
  readonly max?: string
  readonly messages: { readonly unreadable: string; readonly tooEarly: string; readonly tooLate: string }
  readonly error?: ReactNode
  readonly description?: ReactNode
  /** Said under the field in place of the description: a date that is accepted and deserves a second look. */
  readonly doubt?: ReactNode
  readonly placeholder?: string
  readonly required?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

const UNDER: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description']
const DAY: Readonly<Record<string, string>> = { ArrowUp: '+1', ArrowDown: '-1' }

/** A date typed as fast as one thinks: read when leaving the field or on Enter, then written in full. ↑↓ move by a day. */
export function DateField({ value, onChange, today, min, max, messages, error, label, description, doubt, placeholder = 'JJ/MM/AAAA', required, disabled, autoFocus }: DateFieldProps) {
  const [text, setText] = useDraft(value, writeDate)
  const [problem, setProblem] = useState<string>()

  const settle = (typed: string) => {
    if (typed.trim() === '') {
      setProblem(undefined)
      return onChange('')
    }
    const date = parseDate(typed, { today, min, max })
    if (date === undefined) return setProblem(messages.unreadable)
    setText(writeDate(date))
    if (min !== undefined && date < min) return setProblem(messages.tooEarly)
    if (max !== undefined && date > max) return setProblem(messages.tooLate)
    setProblem(undefined)
    return onChange(date)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return settle(text)
    const step = DAY[event.key]
    if (step === undefined) return undefined
    event.preventDefault()
    return settle(parseDate(step, { today: parseDate(text, { today, min, max }) ?? today }) ?? text)
  }
  return (
    <TextInput
      label={label}
      description={description}
      {...(doubt !== undefined && { description: doubt, inputWrapperOrder: UNDER })}
      placeholder={placeholder}
      required={required ?? false}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      autoComplete="off"
      inputMode="numeric"
      value={text}
      error={error ?? problem}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => settle(text)}
      onKeyDown={onKeyDown}
    />
  )
}
