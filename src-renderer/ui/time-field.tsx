import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseTime } from './parse-date.ts'
import { useDraft } from './use-draft.ts'

interface TimeFieldProps {
  readonly label: string
  /** HH:MM, or an empty string. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly unreadable: string
  /** Writes HH:MM for the user: "14 h 30". */
  readonly format: (value: string) => string
  readonly disabled?: boolean
}

/** A time typed quickly: 1430, 14h30, 14 h, 9:05. */
export function TimeField({ label, value, onChange, unreadable, format, disabled = false }: TimeFieldProps) {
  const write = (time: string) => (time === '' ? '' : format(time))
  const [text, setText] = useDraft(value, write)
  const [bad, setBad] = useState(false)
  const settle = () => {
    const time = text.trim() === '' ? '' : parseTime(text.replace(/[\u00a0\u202f]/g, ' '))
    setBad(time === undefined)
    if (time === undefined) return
    setText(write(time))
    if (time !== value) onChange(time)
  }
  return (
    <TextInput
      label={label}
      value={text}
      disabled={disabled}
      autoComplete="off"
      error={bad ? unreadable : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
