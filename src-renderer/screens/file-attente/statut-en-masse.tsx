import { Button, SegmentedControl } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, pli } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { aujourdhui } from '../../components/aujourdhui.ts'
import { useAnnulable } from '../../shell/annulation/annulation-provider.tsx'
import { reprendreTout } from '../../shell/annulation/reprise.ts'
import { useSession } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Defauts } from './defauts-en-masse.tsx'
import styles from './groupe.module.css'
import { RapportFait } from './rapport-fait.tsx'

const ACTES = ['receptionner', 'declarerComplet', 'declarerIncomplet'] as const
type Acte = (typeof ACTES)[number]

interface GroupeProps {
  readonly ids: readonly number[]
  readonly onClose: () => void
}

/** The same statut for a selection, with what will happen said before. */
export function StatutEnMasse({ ids, onClose }: GroupeProps) {
  const wording = useWording()
  const { statut: words } = wording.fileAttente
  const { delaiEnvoiMinutes } = useSession().reglages
  const today = aujourdhui()
  const [acte, setActe] = useState<Acte>('receptionner')
  const [date, setDate] = useState(today)
  const offer = useAnnulable()
  const apply = useMutation({
    ...api.dossiers.enMasse.mutationOptions(),
    onSuccess: ({ faits, historiques }, input) => {
      if (faits.length > 0) offer({ libelle: words.fait[input.acte](faits.length), annuler: () => reprendreTout(historiques, (historique) => pli.dossiers.annuler(historique)) })
    },
  })
  const complet = acte === 'declarerComplet'
  const defauts = useQuery({ ...api.dossiers.enDefautEnMasse.queryOptions({ input: { ids: [...ids] }, staleTime: 0, gcTime: 0 }), enabled: complet })
  const manque = complet && (defauts.data?.nombre ?? 0) > 0
  const error = apply.error ?? (complet ? defauts.error : null)
  if (apply.data) return <RapportFait titre={words.titre} fait={words.fait[acte](apply.data.faits.length)} rapport={apply.data} onClose={onClose} />
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {wording.actes.commun.annuler}
      </Button>
      <Button color={manque ? 'red' : 'accent'} loading={apply.isPending || (complet && defauts.isPending)} disabled={date === ''} onClick={() => apply.mutate({ ids: [...ids], acte, date })}>
        {manque ? words.defauts.quandMeme : words.appliquer[acte]}
      </Button>
    </>
  )
  return (
    <Dialog title={words.titre} onClose={onClose} footer={footer}>
      <div className={styles['champs']}>
        <SegmentedControl aria-label={words.acte} fullWidth data={ACTES.map((value) => ({ value, label: words.actes[value] }))} value={acte} onChange={setActe} />
        <DateField label={words.date} description={words.dateAide} value={date} onChange={setDate} today={today} max={today} messages={wording.saisie.dates} required />
        <p className={styles['annonce']} role="status">
          {words.annonce[acte](ids.length, delaiEnvoiMinutes)}
        </p>
        {complet && defauts.data && <Defauts defauts={defauts.data} />}
        {error && (
          <p className={styles['refus']} role="alert">
            {phraseRefus(wording, error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
