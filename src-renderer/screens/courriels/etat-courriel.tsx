import type { CourrielResume } from '#shared/contract/courriels.ts'
import { COURRIEL } from '../../components/presentations.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useNow } from '../../ui/use-now.ts'
import { direEtat } from './dire-etat.ts'
import styles from './courriels.module.css'

/** The state in words: in a cell without its wash. */
export function EtatCourriel({ courriel, variant = 'pill' }: { readonly courriel: CourrielResume; readonly variant?: 'pill' | 'plain' }) {
  const { courriels: words } = useWording()
  const now = useNow(30_000)
  return <StatusBadge {...COURRIEL[courriel.statut]} label={direEtat(words, courriel, new Date(now).toISOString())} variant={variant} />
}

/** The minutes in which it can still be held back. */
export function Compte({ courriel }: { readonly courriel: CourrielResume }) {
  const { etat } = useWording().courriels
  if (courriel.statut !== 'en_attente' || courriel.partLe === null) return null
  return (
    <span className={styles['compte']}>
      <Countdown until={courriel.partLe} format={(left) => (left === 0 ? etat.partAussitot : etat.partiraDans(left))} />
    </span>
  )
}
