import { useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
  readonly size?: 'sm' | 'md' | 'lg'
  /** Opens near the top and hides the title from sight: for the palette. */
  readonly bare?: boolean
  readonly role?: 'dialog' | 'alertdialog'
  /** Its content is read, not filled: it takes the focus, so that the arrows and Page Down scroll it. */
  readonly reading?: boolean
}

/** The browser's own modal dialog: focus kept inside, Escape closes, what is behind is inert, focus comes back. Mount it to open it; `data-autofocus` says where the focus starts. */
export function Dialog({ title, onClose, children, footer, size = 'md', bare = false, role = 'dialog', reading = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Before the element leaves the page, else closing cannot give the focus back to what had it.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => element?.close()
  }, [])
  const onCancel = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      className={classNames(styles['dialog'], styles[size], bare && styles['bare'])}
      role={role}
      aria-modal="true"
      aria-labelledby={id}
      onCancel={onCancel}
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles['sheet']}>
        <h2 id={id} className={bare ? 'visually-hidden' : styles['title']}>
          {title}
        </h2>
        <div className={bare ? undefined : styles['content']} {...(reading && { tabIndex: 0, 'data-autofocus': true })}>
          {children}
        </div>
        {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
      </div>
    </dialog>
  )
}
