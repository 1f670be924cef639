import type { ErrorComponentProps } from '@tanstack/react-router'
import { useMemo } from 'react'
import { refusDe } from '../../api/refus.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { useWording } from '../wording/use-wording.ts'
import styles from './etats.module.css'

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A name for a bug of this window, written in its console beside the error. */
function nameIt(error: unknown): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6))
  const reference = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')
  console.error(`[${reference}]`, error)
  return reference
}

function referenceOf(error: unknown): string {
  const { code, data } = refusDe(error)
  return code === 'PANNE' && data.reference !== '' ? data.reference : nameIt(error)
}

/** A screen that broke: the frame stays, the rest of the office goes on. */
export function Panne({ error, reset }: ErrorComponentProps) {
  const { etats } = useWording().shell
  const reference = useMemo(() => referenceOf(error), [error])
  return (
    <div className={styles['plein']}>
      <ErrorState screen what={etats.panne} now={etats.panneQuoiFaire} reference={{ label: etats.reference, value: reference }} retry={{ label: etats.reessayer, run: reset }} />
    </div>
  )
}
