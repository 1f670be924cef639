import type { ReactNode } from 'react'
import styles from './toolbar.module.css'

interface ToolbarProps {
  readonly label: string
  readonly children: ReactNode
  readonly end?: ReactNode
}

/** A line of controls over or under a list. */
export function Toolbar({ label, children, end }: ToolbarProps) {
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={label}>
      <div className={styles['start']}>{children}</div>
      {end !== undefined && <div className={styles['end']}>{end}</div>}
    </div>
  )
}

/** A hairline between two families of controls. */
export function ToolbarDivider() {
  return <span className={styles['divider']} aria-hidden="true" />
}
