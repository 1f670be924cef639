import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { classNames } from './class-names.ts'
import styles from './state.module.css'

interface ErrorStateProps {
  readonly what: string
  readonly why?: string | undefined
  readonly now?: string | undefined
  /** What the user can read out on the phone, with its word: `{ label: 'Référence', value: 'K7QF-2M' }`. */
  readonly reference?: { readonly label: string; readonly value: string } | undefined
  /** It is the whole screen: its title is the screen's own. */
  readonly screen?: boolean
  readonly retry?: { readonly label: string; readonly run: () => void } | undefined
}

/** What happened, why, what to do now; a reference to read out; a way to try again. */
export function ErrorState({ what, why, now, reference, retry, screen = false }: ErrorStateProps) {
  const Title = screen ? 'h1' : 'p'
  return (
    <div className={classNames(styles['state'], styles['error'])} role="alert">
      <IconAlertTriangle size={32} stroke={1.25} className={styles['icon'] ?? ''} />
      <Title className={styles['title']}>{what}</Title>
      <div className={styles['text']}>
        {why !== undefined && <p>{why}</p>}
        {now !== undefined && <p>{now}</p>}
      </div>
      {retry && (
        <div className={styles['actions']}>
          <Button variant="default" onClick={retry.run}>
            {retry.label}
          </Button>
        </div>
      )}
      {reference && (
        <p className={styles['reference']}>
          {reference.label} <code>{reference.value}</code>
        </p>
      )}
    </div>
  )
}
