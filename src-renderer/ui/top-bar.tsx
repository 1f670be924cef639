import type { ReactNode } from 'react'
import styles from './frame.module.css'

interface TopBarProps {
  readonly start: ReactNode
  readonly center: ReactNode
  readonly end: ReactNode
  /** A line said on every screen: demonstration, off line. */
  readonly notice?: ReactNode
}

/** Where I am (left), what I look for (middle), who I am (right). */
export function TopBar({ start, center, end, notice }: TopBarProps) {
  return (
    <header className={styles['topbar']}>
      <div className={styles['start']}>
        {start}
        {notice !== undefined && <span className={styles['notice']}>{notice}</span>}
      </div>
      <div className={styles['center']}>{center}</div>
      <div className={styles['end']}>{end}</div>
    </header>
  )
}

interface SearchButtonProps {
  readonly label: string
  readonly onClick: () => void
  readonly hint?: ReactNode
}

/** Looks like a search field, opens the palette. */
export function SearchButton({ label, onClick, hint }: SearchButtonProps) {
  return (
    <button type="button" className={styles['searchButton']} onClick={onClick}>
      <span>{label}</span>
      {hint}
    </button>
  )
}

interface FrameProps {
  readonly rail: ReactNode
  readonly topBar: ReactNode
  readonly children: ReactNode
  /** "Aller au contenu": first stop of the Tab key. */
  readonly skipLabel: string
}

/** Rail on the left, bar on top, the screen in what is left. */
export function Frame({ rail, topBar, children, skipLabel }: FrameProps) {
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#contenu">
        {skipLabel}
      </a>
      {rail}
      {topBar}
      <main id="contenu" className={styles['main']} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
