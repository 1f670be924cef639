import type { ReactNode } from 'react'
import styles from './formulaire.module.css'

/** Fields laid on twelve columns. */
export function GrilleChamps({ children }: { readonly children: ReactNode }) {
  return <div className={styles['champs']}>{children}</div>
}

/** The share of the twelve columns that a field takes. */
export function Part({ largeur, children }: { readonly largeur: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9; readonly children: ReactNode }) {
  return <div data-largeur={largeur}>{children}</div>
}

/** Fields that belong together, under their name. */
export function GroupeChamps({ titre, children }: { readonly titre: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['groupe']}>
      <legend>{titre}</legend>
      {children}
    </fieldset>
  )
}

/** A word of explanation among the fields. */
export function NoteChamps({ children }: { readonly children: ReactNode }) {
  return <p className={styles['note']}>{children}</p>
}
