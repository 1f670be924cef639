import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Icon } from './icon.ts'
import { KeyHint } from './key-hint.tsx'
import styles from './undo-toast.module.css'

interface UndoToastProps {
  /** What was done; `undefined` hides the toast but keeps its place for screen readers. */
  readonly message: string | undefined
  readonly icon?: Icon
  readonly undoLabel: string
  readonly shortcut?: string
  readonly onUndo: () => void
  readonly closeLabel: string
  readonly onClose: () => void
  /** Milliseconds in sight, 8 000 unless said; it stays while the mouse or the focus is on it. */
  readonly duration?: number
}

/** "Pièce validée · Annuler (Ctrl+Z)". The shortcut itself is registered by whoever owns the undo. */
export function UndoToast({ message, icon: IconPart, undoLabel, shortcut = 'ctrl+z', onUndo, closeLabel, onClose, duration = 8_000 }: UndoToastProps) {
  const held = useRef(false)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    if (message === undefined) return undefined
    const timer = window.setInterval(() => !held.current && close.current(), duration)
    return () => window.clearInterval(timer)
  }, [message, duration])
  const hold = (value: boolean) => () => {
    held.current = value
  }
  return (
    <div className={styles['place']} role="status">
      {message !== undefined && (
        <div className={styles['toast']} onMouseEnter={hold(true)} onMouseLeave={hold(false)} onFocus={hold(true)} onBlur={hold(false)}>
          {IconPart && <IconPart size={16} stroke={2} />}
          <span className={styles['message']}>{message}</span>
          <button type="button" className={styles['undo']} onClick={onUndo}>
            {undoLabel} <KeyHint combo={shortcut} />
          </button>
          <button type="button" className={styles['close']} aria-label={closeLabel} onClick={onClose}>
            <IconX size={14} stroke={2} />
          </button>
        </div>
      )}
    </div>
  )
}
