import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './text-area-counter.module.css'

interface TextAreaCounterProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly max: number
  /** "12 / 500", or the sentence of what is too much. Read out when typing pauses. */
  readonly count: (length: number, max: number) => string
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly rows?: number
  readonly disabled?: boolean
}

/** A text with a limit. What is too long may be pasted and is told, never cut in silence. */
export function TextAreaCounter({ label, value, onChange, max, count, description, error, rows = 3, disabled = false }: TextAreaCounterProps) {
  const over = value.length > max
  return (
    <div>
      <Textarea label={label} description={description} value={value} rows={rows} disabled={disabled} error={error ?? over} onChange={(event) => onChange(event.currentTarget.value)} />
      <div className={styles['count']} data-over={over || undefined} aria-live="polite">
        {count(value.length, max)}
      </div>
    </div>
  )
}
