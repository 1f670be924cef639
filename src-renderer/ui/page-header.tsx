import type { ReactNode } from 'react'
import styles from './page-header.module.css'

interface PageHeaderProps {
  readonly title: string
  /** A word beside the title: a count, a date. */
  readonly meta?: ReactNode
  readonly description?: string
  readonly actions?: ReactNode
}

/** The screen's name and its main acts, in 44 px. */
export function PageHeader({ title, meta, description, actions }: PageHeaderProps) {
  return (
    <header className={styles['header']}>
      <div className={styles['words']}>
        <h1 className={styles['title']}>{title}</h1>
        {meta !== undefined && <span className={styles['meta']}>{meta}</span>}
        {description !== undefined && <p className={styles['description']}>{description}</p>}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </header>
  )
}

/** The screen's name for those who do not see it, where the screen has no room for a `PageHeader`. Each screen has one of the two. */
export function HiddenTitle({ title }: { readonly title: string }) {
  return <h1 className="visually-hidden">{title}</h1>
}
