import { ErrorState } from '../../ui/error-state.tsx'
import { useWording } from '../wording/use-wording.ts'
import styles from './etats.module.css'

/** The core does not answer and nothing was read yet: says so, and tries again. */
export function Injoignable({ onRetry }: { readonly onRetry: () => void }) {
  const { etats } = useWording().shell
  return (
    <main className={styles['plein']}>
      <ErrorState screen what={etats.injoignable} why={etats.injoignablePourquoi} now={etats.injoignableQuoiFaire} retry={{ label: etats.reessayer, run: onRetry }} />
    </main>
  )
}
