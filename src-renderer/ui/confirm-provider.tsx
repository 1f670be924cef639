import { Button } from '@mantine/core'
import { createContext, useCallback, useContext, useState } from 'react'
import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'

export interface Confirmation {
  readonly title: string
  /** What will happen, with figures. */
  readonly message: ReactNode
  readonly confirmLabel: string
  readonly cancelLabel: string
  readonly danger?: boolean
}

type Ask = (confirmation: Confirmation) => Promise<boolean>

const ConfirmContext = createContext<Ask | null>(null)

/** Asks before what cannot be undone. `const confirm = useConfirm(); if (await confirm({…})) …` */
export function useConfirm(): Ask {
  const ask = useContext(ConfirmContext)
  if (!ask) throw new Error('useConfirm needs a ConfirmProvider above it.')
  return ask
}

interface Pending {
  readonly confirmation: Confirmation
  readonly answer: (confirmed: boolean) => void
}

/** Shows one question at a time; a second one refuses the first. The focus starts on the way out when there is danger. */
export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const [pending, setPending] = useState<Pending>()
  const ask = useCallback<Ask>(
    (confirmation) =>
      new Promise((resolve) => {
        setPending((previous) => {
          previous?.answer(false)
          return { confirmation, answer: resolve }
        })
      }),
    [],
  )
  const answer = (confirmed: boolean) => {
    pending?.answer(confirmed)
    setPending(undefined)
  }
  return (
    <ConfirmContext value={ask}>
      {children}
      {pending && <ConfirmDialog confirmation={pending.confirmation} answer={answer} />}
    </ConfirmContext>
  )
}

function ConfirmDialog({ confirmation, answer }: Pending) {
  const { title, message, confirmLabel, cancelLabel, danger = false } = confirmation
  const footer = (
    <>
      <Button variant="default" data-autofocus={danger || undefined} onClick={() => answer(false)}>
        {cancelLabel}
      </Button>
      <Button color={danger ? 'red' : 'accent'} data-autofocus={!danger || undefined} onClick={() => answer(true)}>
        {confirmLabel}
      </Button>
    </>
  )
  return (
    <Dialog title={title} role="alertdialog" size="sm" onClose={() => answer(false)} footer={footer}>
      {message}
    </Dialog>
  )
}
