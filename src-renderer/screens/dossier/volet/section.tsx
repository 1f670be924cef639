import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './volet.module.css'

interface SectionProps {
  readonly titre: string
  readonly fin?: ReactNode
  readonly children: ReactNode
}

/** A titled block of the right pane. */
export function Section({ titre, fin, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2>
        <span id={id}>{titre}</span>
        {fin}
      </h2>
      {children}
    </section>
  )
}

export interface Fait {
  readonly nom: string
  readonly valeur: ReactNode
}

/** Facts with their names; those that say nothing are left out. */
export function Faits({ faits, rien }: { readonly faits: readonly Fait[]; readonly rien?: string }) {
  const known = faits.filter(({ valeur }) => valeur !== '' && valeur !== null)
  if (known.length === 0) return <p className={styles['rien']}>{rien}</p>
  return (
    <dl className={styles['faits']}>
      {known.map(({ nom, valeur }) => (
        <div key={nom} style={{ display: 'contents' }}>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  )
}
