import { useState, type KeyboardEvent } from 'react'
import styles from '../viewer.module.css'
import type { ViewerLabels } from '../viewer-labels.ts'

export interface PageBoxProps {
  readonly page: number
  /** 0 until the document is known. */
  readonly pageCount: number
  readonly disabled: boolean
  readonly labels: ViewerLabels
  readonly onGo: (page: number) => void
}

/** The number of the page, to read or to type. */
export function PageBox({ page, pageCount, disabled, labels, onGo }: PageBoxProps) {
  const [typed, setTyped] = useState<string>()
  const leave = () => setTyped(undefined)
  const go = () => {
    if (typed) onGo(Math.min(pageCount, Math.max(1, Number(typed))))
    leave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter') go()
    if (event.key === 'Escape') leave()
  }
  return (
    <span className={styles.pages}>
      <input
        className={styles.pageInput}
        aria-label={labels.pageNumber}
        inputMode="numeric"
        value={typed ?? (pageCount > 0 ? String(page) : '')}
        disabled={disabled}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value.replaceAll(/\D/g, ''))}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <span className={styles.quiet}>{pageCount > 0 ? labels.pageTotal(pageCount) : ''}</span>
    </span>
  )
}
