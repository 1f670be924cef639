import type { ReactNode } from 'react'
import styles from './definition-list.module.css'

export interface Definition {
  readonly key: string
  readonly term: string
  readonly value: ReactNode
}

/** Facts side by side with their names; in a narrow pane the name goes above. */
export function DefinitionList({ items, stacked = false }: { readonly items: readonly Definition[]; readonly stacked?: boolean }) {
  return (
    <dl className={stacked ? styles['stacked'] : styles['list']}>
      {items.map(({ key, term, value }) => (
        <div key={key} className={styles['item']}>
          <dt className={styles['term']}>{term}</dt>
          <dd className={styles['value']}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
