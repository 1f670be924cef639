import type { MouseEvent, ReactNode } from 'react'
import styles from './frame.module.css'
import type { Icon } from './icon.ts'
import { KeyHint } from './key-hint.tsx'

export interface RailItem {
  readonly key: string
  readonly label: string
  readonly icon: Icon
  readonly href: string
  /** A count over the icon, and how it is read out ("3 courriels en attente"). */
  readonly badge?: { readonly text: string; readonly label: string; readonly tone?: 'accent' | 'danger' } | undefined
  readonly shortcut?: string | undefined
  /** Kept at the foot of the rail. */
  readonly last?: boolean
}

interface RailProps {
  readonly label: string
  readonly head?: ReactNode
  readonly items: readonly RailItem[]
  readonly current: string | undefined
  /** A plain click; other clicks (new tab) are left to the link. */
  readonly onNavigate: (item: RailItem) => void
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** What is seen in the link is in its name too: « 99+ » says less than the whole count, which follows. */
function nameOf({ label, badge }: RailItem): string {
  if (!badge) return label
  return badge.label.includes(badge.text) ? `${label}, ${badge.label}` : `${label}, ${badge.text}, ${badge.label}`
}

/** Navigation in 56 px: icons, the label on hover and on focus, a badge where something waits. */
export function Rail({ label, head, items, current, onNavigate }: RailProps) {
  const link = (item: RailItem) => {
    const { key, icon: IconPart, badge } = item
    const follow = (event: MouseEvent) => {
      if (!isPlain(event)) return
      event.preventDefault()
      onNavigate(item)
    }
    return (
      <li key={key}>
        <a className={styles['item']} href={item.href} aria-current={key === current ? 'page' : undefined} aria-label={nameOf(item)} onClick={follow}>
          <IconPart size={20} stroke={1.6} />
          {badge && (
            <span className={styles['badge']} data-tone={badge.tone ?? 'accent'} aria-hidden="true">
              {badge.text}
            </span>
          )}
          <span className={styles['itemLabel']} aria-hidden="true">
            {item.label} <KeyHint combo={item.shortcut} />
          </span>
        </a>
      </li>
    )
  }
  const last = items.filter((item) => item.last === true)
  return (
    <nav className={styles['rail']} aria-label={label}>
      {head !== undefined && <div className={styles['railHead']}>{head}</div>}
      <ul className={styles['items']}>{items.filter((item) => item.last !== true).map(link)}</ul>
      {last.length > 0 && <ul className={`${styles['items']} ${styles['last']}`}>{last.map(link)}</ul>}
    </nav>
  )
}
