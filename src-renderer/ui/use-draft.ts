import { useState } from 'react'

/**
 * The text being typed over a value that may change from outside: when the value changes, what is written of it replaces the draft.
 * Compared while rendering, not in an effect, so that no frame shows the old text.
 */
export function useDraft(value: string, write: (value: string) => string): readonly [string, (text: string) => void] {
  const [seen, setSeen] = useState(value)
  const [text, setText] = useState(() => write(value))
  if (value !== seen) {
    setSeen(value)
    setText(write(value))
  }
  return [text, setText]
}
