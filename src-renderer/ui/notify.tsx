import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './notify.module.css'
import toneStyles from './tone.module.css'
import type { Tone } from './tone.ts'

const ICONS = { neutral: IconInfoCircle, muted: IconInfoCircle, info: IconInfoCircle, success: IconCircleCheck, warning: IconAlertTriangle, danger: IconCircleX } as const satisfies Record<Tone, unknown>

export interface Notice {
  readonly tone: Tone
  readonly message: ReactNode
  readonly title?: string
  readonly closeLabel: string
  /** A second notice of the same id takes the place of the first. */
  readonly id?: string
}

/** Says something in the corner. A problem stays until it is read; the rest leaves by itself. */
export function notify({ tone, message, title, closeLabel, id }: Notice): string {
  const Shape = ICONS[tone]
  if (id !== undefined) notifications.hide(id)
  return notifications.show({
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    message,
    icon: <Shape size={18} stroke={1.75} />,
    autoClose: tone === 'danger' ? false : 6_000,
    role: tone === 'danger' ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': closeLabel },
    withBorder: false,
    classNames: { root: `${styles['notice']} ${toneStyles[tone]}`, icon: styles['icon'] ?? '', title: styles['title'] ?? '', description: styles['message'] ?? '' },
  })
}
