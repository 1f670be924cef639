import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { memo } from 'react'
import { keyHint, type ViewerAction } from '../keys.ts'

export interface BarButtonProps {
  readonly label: string
  readonly icon: Icon
  readonly onClick: () => void
  /** The key of this action is told beside its name. */
  readonly action?: ViewerAction
  /** For a button that stays pressed. */
  readonly pressed?: boolean
  readonly disabled?: boolean
}

/** An icon of the toolbar, with its name and its key. Remembered: a dozen tooltips drawn again cost more than a page. */
export const BarButton = memo(function BarButton({ label, icon: Glyph, onClick, action, pressed, disabled = false }: BarButtonProps) {
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
        <Glyph size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
})
