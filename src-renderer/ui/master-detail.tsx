import type { ReactNode } from 'react'
import { SplitPane } from './split-pane.tsx'

interface MasterDetailProps {
  readonly master: ReactNode
  /** `undefined` when nothing is chosen: the placeholder is shown in its place. */
  readonly detail: ReactNode | undefined
  readonly placeholder: ReactNode
  readonly separatorLabel: string
  readonly size: number
  readonly onSizeChange: (size: number) => void
}

/** A list and what is chosen in it; the two keep their places whether something is chosen or not. */
export function MasterDetail({ master, detail, placeholder, separatorLabel, size, onSizeChange }: MasterDetailProps) {
  return (
    <SplitPane fixed="start" size={size} onSizeChange={onSizeChange} min={280} max={960} label={separatorLabel}>
      {master}
      {detail ?? placeholder}
    </SplitPane>
  )
}
