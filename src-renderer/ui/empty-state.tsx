import type { ReactNode } from 'react'
import type { Icon } from './icon.ts'
import styles from './state.module.css'

interface EmptyStateProps {
  readonly icon?: Icon
  readonly title: string
  /** What to do next. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** It is the whole screen: its title is the screen's own. */
  readonly screen?: boolean
}

/** Nothing here: says why, and what to do next. */
export function EmptyState({ icon: IconPart, title, children, actions, screen = false }: EmptyStateProps) {
  const Title = screen ? 'h1' : 'p'
  return (
    <div className={styles['state']}>
      {IconPart && <IconPart size={32} stroke={1.25} className={styles['icon'] ?? ''} />}
      <Title className={styles['title']}>{title}</Title>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}
