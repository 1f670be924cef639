import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useWording } from '../../../shell/wording/use-wording.ts'
import type { Envoi } from '../actes/use-envoi.ts'
import { usePoste } from '../poste-context.ts'
import styles from './formulaires.module.css'

interface FormulaireProps {
  readonly titre: string
  readonly valider: string
  readonly envoi: Envoi
  readonly children: ReactNode
  /** Nothing can be sent yet. */
  readonly empeche?: boolean
  readonly ton?: 'accent' | 'red'
  /** Said over the button: what will happen. */
  readonly suite?: ReactNode
}

// Not `disabled`: the button keeps the focus while the text writes itself.
const EMPECHE = { 'aria-disabled': true, 'data-disabled': true } as const

/** An act on the dossier, in the right pane: the paper stays in sight. Enter sends, Esc closes. The focus starts on the first field, or on the button. */
export function Formulaire({ titre, valider, envoi, children, empeche = false, ton = 'accent', suite }: FormulaireProps) {
  const { fermer } = usePoste()
  const words = useWording().dossierFormulaires
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input[data-premier], [data-premier] input') ?? form.current?.querySelector<HTMLElement>('button[type="submit"]')
    first?.focus()
  }, [])
  return (
    <form
      ref={form}
      className={styles['formulaire']}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        if (!empeche) envoi.envoyer()
      }}
    >
      <header className={styles['tete']}>
        <h2 id={id}>{titre}</h2>
        <ActionIcon aria-label={words.fermer} title={words.fermer} onClick={fermer}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <div className={styles['corps']}>{children}</div>
      <footer className={styles['pied']}>
        {envoi.erreur !== undefined && (
          <p className={styles['erreur']} role="alert">
            {envoi.erreur}
          </p>
        )}
        {suite !== undefined && <p className={styles['dit']}>{suite}</p>}
        <Button type="submit" color={ton} loading={envoi.enCours} {...(empeche ? EMPECHE : {})}>
          {valider}
        </Button>
      </footer>
    </form>
  )
}
