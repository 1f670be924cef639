import { useId } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './pane.module.css'

interface PaneProps {
  readonly label: string
  readonly header?: ReactNode
  readonly footer?: ReactNode
  /** A quieter ground, for what stands beside the work. */
  readonly sunken?: boolean
  /** No padding: for lists and paper that touch the edges. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** A region with its own scroll, and a header and footer that stay. */
export function Pane({ label, header, footer, sunken = false, flush = false, children }: PaneProps) {
  return (
    <section className={classNames(styles['pane'], sunken && styles['sunken'])} aria-label={label}>
      {header !== undefined && <div className={styles['header']}>{header}</div>}
      <div className={classNames(styles['body'], flush && styles['flush'])} tabIndex={flush ? undefined : 0}>
        {children}
      </div>
      {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
    </section>
  )
}

/** A titled block inside a pane. */
export function PaneSection({ title, end, children }: { readonly title: string; readonly end?: ReactNode; readonly children: ReactNode }) {
  const id = useId()
  return (
    <div className={styles['section']} role="group" aria-labelledby={id}>
      <div className={styles['sectionHead']}>
        <h2 className={styles['sectionTitle']} id={id}>
          {title}
        </h2>
        {end}
      </div>
      {children}
    </div>
  )
}
