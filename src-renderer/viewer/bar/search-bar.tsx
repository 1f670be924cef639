import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { SearchRequest, SearchState } from '../stage.ts'
import styles from '../viewer.module.css'
import type { ViewerLabels } from '../viewer-labels.ts'
import { BarButton } from './bar-button.tsx'

export interface SearchBarProps {
  readonly search: SearchState
  readonly labels: ViewerLabels
  /** An image has no text: the field waits, with its words, for the next document that has some. */
  readonly hidden: boolean
  readonly onSearch: (request: SearchRequest) => void
  readonly onClose: () => void
}

/** The field that searches in the text of the document. */
export function SearchBar({ search, labels, hidden, onSearch, onClose }: SearchBarProps) {
  const again = (step: 'next' | 'previous') => search.query && onSearch({ query: search.query, step })
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter') again(event.shiftKey ? 'previous' : 'next')
    if (event.key === 'Escape') onClose()
  }
  return (
    <search className={styles.searchBar} hidden={hidden} onKeyDown={onKeyDown}>
      <input
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        className={styles.searchInput}
        aria-label={labels.search}
        placeholder={labels.searchPlaceholder}
        value={search.query}
        onChange={(event) => onSearch({ query: event.currentTarget.value, step: 'new' })}
      />
      <span className={styles.count} role="status">{sayCount(search, labels)}</span>
      <BarButton label={labels.searchPrevious} icon={IconChevronUp} disabled={search.total === 0} onClick={() => again('previous')} />
      <BarButton label={labels.searchNext} icon={IconChevronDown} disabled={search.total === 0} onClick={() => again('next')} />
      <BarButton label={labels.searchClose} icon={IconX} onClick={onClose} />
    </search>
  )
}

function sayCount({ query, current, total, pending }: SearchState, labels: ViewerLabels): string {
  if (!query) return ''
  if (total > 0) return labels.searchCount(current, total)
  return pending ? labels.searchPending : labels.searchNone
}
