import { useContext } from 'react'
import styles from './key-hint.module.css'
import { capsOf, KeyNamesContext } from './key-names.ts'

/** A shortcut as caps: `ctrl+k` → Ctrl K. Draws nothing when there is none. */
export function KeyHint({ combo }: { readonly combo: string | undefined }) {
  const names = useContext(KeyNamesContext)
  if (combo === undefined || combo === '') return null
  return (
    <span className={styles['hint']}>
      {capsOf(combo, names).map((cap, index) => (
        <kbd key={`${index}-${cap}`} className={styles['cap']}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
