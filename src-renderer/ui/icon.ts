import type { ComponentType } from 'react'

/** Any Tabler icon, or a part of ours with the same props. */
export type Icon = ComponentType<{ readonly size?: number | string; readonly stroke?: number | string; readonly className?: string }>
