import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Marque } from '#shared/contract/lettres.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { api, pli } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { aujourdhui } from '../../components/aujourdhui.ts'
import { useAnnulable } from '../../shell/annulation/annulation-provider.tsx'
import { RepriseIncomplete } from '../../shell/annulation/reprise.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.tsx'
import styles from './lettres.module.css'

const ACTES = { imprimees: api.lettres.marquerImprimees, postees: api.lettres.marquerPostees } as const

/** Takes the marks back; says how many letters had changed meanwhile and stay as they are. */
async function demarquer(marques: Marque[]): Promise<void> {
  const { changees } = await pli.lettres.demarquer({ marques })
  const restees = marques.length - changees
  if (restees > 0) throw new RepriseIncomplete(changees, Array.from({ length: restees }, () => new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: null })))
}

/** Says that the letters were printed or posted on a day, which can be undone, and what was left as it was. */
export function useMarquer(quoi: keyof typeof ACTES, onFait: () => void) {
  const wording = useWording()
  const words = wording.lettres.marquer
  const annulable = useAnnulable()
  return useMutation(
    ACTES[quoi].mutationOptions({
      onSuccess: ({ marques }, { ids }) => {
        const laissees = ids.length - marques.length
        if (marques.length > 0) annulable({ libelle: words[quoi].fait(marques.length), annuler: () => demarquer(marques) })
        if (laissees > 0) notify({ tone: 'info', message: words.laissees(laissees), closeLabel: wording.actes.commun.fermer })
        onFait()
      },
    }),
  )
}

interface MarquerProps {
  readonly quoi: keyof typeof ACTES
  readonly ids: readonly number[]
  readonly onClose: () => void
  readonly onFait: () => void
}

/** The same date for a selection. */
export function Marquer({ quoi, ids, onClose, onFait }: MarquerProps) {
  const wording = useWording()
  const words = wording.lettres.marquer
  const today = aujourdhui()
  const [date, setDate] = useState(today)
  const marquer = useMarquer(quoi, onFait)
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {wording.actes.commun.annuler}
      </Button>
      <Button loading={marquer.isPending} disabled={date === ''} onClick={() => marquer.mutate({ ids: [...ids], date })}>
        {words[quoi].faire}
      </Button>
    </>
  )
  return (
    <Dialog title={words[quoi].titre(ids.length)} size="sm" onClose={onClose} footer={footer}>
      <div className={styles['champs']}>
        <DateField label={words[quoi].date} description={words.aide} value={date} onChange={setDate} today={today} max={today} messages={wording.saisie.dates} required autoFocus />
        {marquer.error && (
          <p className={styles['refus']} role="alert">
            {phraseRefus(wording, marquer.error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
