import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './form-section.module.css'

interface FormSectionProps {
  readonly title: string
  readonly description?: string
  readonly children: ReactNode
}

/** A titled part of a form: its words on the left, its fields on the right. */
export function FormSection({ title, description, children }: FormSectionProps) {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div>
        <h2 className={styles['title']} id={id}>
          {title}
        </h2>
        {description !== undefined && <p className={styles['description']}>{description}</p>}
      </div>
      <div className={styles['fields']}>{children}</div>
    </section>
  )
}

/** The end of a form: what the state is on the left, the acts on the right, the main one last. */
export function FormActions({ status, children }: { readonly status?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles['actions']}>
      <div className={styles['status']} role="status">
        {status}
      </div>
      <div className={styles['buttons']}>{children}</div>
    </div>
  )
}
