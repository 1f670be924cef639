import { classNames } from './class-names.ts'
import type { Icon } from './icon.ts'
import styles from './status-badge.module.css'
import toneStyles from './tone.module.css'
import type { Tone } from './tone.ts'

interface StatusBadgeProps {
  readonly tone: Tone
  readonly icon: Icon
  readonly label: string
  /** `plain` drops the wash: for table cells, where thirty pills would shout. */
  readonly variant?: 'pill' | 'plain'
  readonly title?: string
}

/** A statut: its word, its icon and its colour, never the colour alone. */
export function StatusBadge({ tone, icon: IconPart, label, variant = 'pill', title }: StatusBadgeProps) {
  return (
    <span className={classNames(styles['badge'], styles[variant], toneStyles[tone])} title={title ?? label}>
      <IconPart size={15} stroke={1.9} className={styles['icon'] ?? ''} />
      <span className={styles['label']}>{label}</span>
    </span>
  )
}
