import type { ReactNode } from 'react'
import type { Icon } from './icon.ts'
import styles from './state.module.css'

interface EmptyStateProps {
  readonly icon?: Icon
  readonly title: string
  /** What to do next. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Nothing here: says why, and what to do next. */
export function EmptyState({ icon: IconPart, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles['state']}>
      {IconPart && <IconPart size={32} stroke={1.25} className={styles['icon'] ?? ''} />}
      <p className={styles['title']}>{title}</p>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}
