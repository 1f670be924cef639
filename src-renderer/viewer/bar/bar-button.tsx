import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { keyHint, type ViewerAction } from '../keys.ts'

export interface BarButtonProps {
  readonly label: string
  readonly icon: ReactNode
  readonly onClick: () => void
  /** The key of this action is told beside its name. */
  readonly action?: ViewerAction
  /** For a button that stays pressed. */
  readonly pressed?: boolean
  readonly disabled?: boolean
}

/** An icon of the toolbar, with its name and its key. */
export function BarButton({ label, icon, onClick, action, pressed, disabled = false }: BarButtonProps) {
  const hint = action ? keyHint(action) : ''
  return (
    <Tooltip label={hint ? `${label} (${hint})` : label} openDelay={400} withinPortal position="bottom">
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color="gray"
        size={30}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        // Not `disabled`: the button would lose the focus in the middle of a series of presses.
        {...(disabled ? { 'aria-disabled': true, 'data-disabled': true } : { onClick })}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
