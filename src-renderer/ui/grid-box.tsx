import { IconCheck, IconMinus } from '@tabler/icons-react'
import styles from './data-grid.module.css'

/** The drawing of a box; the row's `aria-selected` says it to those who do not see it. */
export function GridBox({ state }: { readonly state: 'on' | 'off' | 'some' }) {
  return (
    <span className={styles['tick']} data-state={state} aria-hidden="true">
      {state === 'on' && <IconCheck size={12} stroke={3} />}
      {state === 'some' && <IconMinus size={12} stroke={3} />}
    </span>
  )
}
