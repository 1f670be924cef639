import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './filter-bar.module.css'

export interface ActiveFilter {
  readonly key: string
  readonly label: string
  /** Name of the removing button: "Retirer le filtre Formation". */
  readonly removeLabel: string
  readonly onRemove: () => void
}

interface FilterBarProps {
  readonly label: string
  readonly search?: ReactNode
  readonly filters?: readonly ActiveFilter[]
  /** Menus that add a filter. */
  readonly children?: ReactNode
  readonly end?: ReactNode
}

/** Search, active filters as chips that can be taken off, menus to add some. */
export function FilterBar({ label, search, filters = [], children, end }: FilterBarProps) {
  return (
    <div className={styles['bar']} role="group" aria-label={label}>
      {search !== undefined && <div className={styles['search']}>{search}</div>}
      {filters.map(({ key, label: name, removeLabel, onRemove }) => (
        <span key={key} className={styles['chip']}>
          <span className={styles['name']} title={name}>
            {name}
          </span>
          <button type="button" className={styles['remove']} aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
            <IconX size={13} stroke={2} />
          </button>
        </span>
      ))}
      {children}
      {end !== undefined && <div className={styles['end']}>{end}</div>}
    </div>
  )
}
