import { useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './facet-list.module.css'
import type { Icon } from './icon.ts'
import toneStyles from './tone.module.css'
import type { Tone } from './tone.ts'

export interface Facet {
  readonly key: string
  readonly label: string
  /** `undefined` while it is being counted. */
  readonly count?: number | undefined
  readonly icon?: Icon
  readonly tone?: Tone
  /** A view inside the one above it. */
  readonly nested?: boolean
}

interface FacetListProps {
  readonly title: string
  readonly facets: readonly Facet[]
  readonly selected: readonly string[]
  readonly onChange: (selected: readonly string[]) => void
  /** `one` draws a list of views (radios), `many` a list of boxes. */
  readonly mode?: 'one' | 'many'
  /** Writes a count as the locale does: 1 284. */
  readonly formatCount?: (count: number) => string
  readonly hideTitle?: boolean
}

/** Views or filters with their counts, on native radios or boxes: arrows and Space work as everywhere. */
export function FacetList({ title, facets, selected, onChange, mode = 'one', formatCount = String, hideTitle = false }: FacetListProps) {
  const name = useId()
  const pick = (key: string, on: boolean) => {
    if (mode === 'one') return onChange([key])
    return onChange(on ? [...selected, key] : selected.filter((other) => other !== key))
  }
  return (
    <fieldset className={styles['list']} data-mode={mode}>
      <legend className={hideTitle ? 'visually-hidden' : styles['title']}>{title}</legend>
      {facets.map(({ key, label, count, icon: IconPart, tone = 'neutral', nested = false }) => (
        <label key={key} className={classNames(styles['facet'], nested && styles['nested'], toneStyles[tone])} title={label}>
          <input type={mode === 'one' ? 'radio' : 'checkbox'} name={name} className={styles['input']} checked={selected.includes(key)} onChange={(event) => pick(key, event.currentTarget.checked)} />
          {IconPart && <IconPart size={15} stroke={1.9} className={styles['icon'] ?? ''} />}
          <span className={styles['label']}>{label}</span>
          <span className={styles['count']}>{count === undefined ? '' : formatCount(count)}</span>
        </label>
      ))}
    </fieldset>
  )
}
