import { Button, Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { LettreResume } from '#shared/contract/lettres.ts'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { aujourdhui } from '../../components/aujourdhui.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './lettres.module.css'

const VOIES = ['avis_reception', 'remise', 'npai'] as const

/** How and when the letter was received, or that it came back. */
export function Notifier({ lettre, onClose }: { readonly lettre: LettreResume; readonly onClose: () => void }) {
  const wording = useWording()
  const { notifier: words, notification } = wording.lettres
  const today = aujourdhui()
  const [voie, setVoie] = useState<(typeof VOIES)[number]>('avis_reception')
  const [date, setDate] = useState(today)
  const notifier = useMutation(api.lettres.marquerNotifiee.mutationOptions({ onSuccess: onClose }))
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {wording.actes.commun.annuler}
      </Button>
      <Button loading={notifier.isPending} disabled={date === ''} onClick={() => notifier.mutate({ id: lettre.id, date, comment: voie })}>
        {words.faire}
      </Button>
    </>
  )
  return (
    <Dialog title={words.titre} size="sm" onClose={onClose} footer={footer}>
      <div className={styles['champs']}>
        <Radio.Group label={words.voie} value={voie} onChange={(value) => setVoie(VOIES.find((one) => one === value) ?? 'avis_reception')}>
          <div className={styles['choix']}>
            {VOIES.map((one) => (
              <Radio key={one} value={one} label={notification[one]} data-autofocus={one === voie || undefined} />
            ))}
          </div>
        </Radio.Group>
        <DateField label={words.date} description={words.aide} value={date} onChange={setDate} today={today} max={today} messages={wording.saisie.dates} required />
        {notifier.error && (
          <p className={styles['refus']} role="alert">
            {phraseRefus(wording, notifier.error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
