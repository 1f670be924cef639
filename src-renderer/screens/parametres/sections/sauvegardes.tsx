import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconDeviceFloppy } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DomainError } from '#shared/domain/refus.ts'
import { api } from '../../../api/client.ts'
import { phraseRefus } from '../../../api/refus.ts'
import { ChoixDossier } from '../../../components/choix-dossier.tsx'
import { Generations } from '../../../components/sauvegarde/generations.tsx'
import { Restaurer } from '../../../components/sauvegarde/restaurer.tsx'
import { SuiviTravail } from '../../../components/sauvegarde/suivi-travail.tsx'
import { useSession } from '../../../shell/session/use-session.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useConfirm } from '../../../ui/confirm-provider.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import styles from '../parametres.module.css'

/** How old the last backup is: a warning when it is too old, or when there is none. */
function Age({ reglee }: { readonly reglee: boolean }) {
  const words = useWording().parametres.sauvegardes
  const { sauvegarde } = useSession()
  if (!reglee) return <p className={styles['alerte']}><IconAlertTriangle size={16} stroke={1.9} /> {words.aucun}</p>
  if (sauvegarde.ageHeures === null) return <p className={styles['alerte']}><IconAlertTriangle size={16} stroke={1.9} /> {words.jamais}</p>
  if (sauvegarde.alerte) return <p className={styles['alerte']}><IconAlertTriangle size={16} stroke={1.9} /> {words.age(sauvegarde.ageHeures)}</p>
  return <p className={styles['bon']}><IconCircleCheck size={16} stroke={1.9} /> {words.age(sauvegarde.ageHeures)}</p>
}

function Dossier({ dossier, relire }: { readonly dossier: string | null; readonly relire: () => Promise<unknown> }) {
  const wording = useWording()
  const words = wording.parametres.sauvegardes
  const confirm = useConfirm()
  const set = useMutation(api.bureau.reglerSauvegarde.mutationOptions({ onSuccess: relire }))
  const stop = async () => {
    if (await confirm({ title: words.arreterTitre, message: words.arreterTexte, confirmLabel: words.arreter, cancelLabel: wording.actes.commun.annuler, danger: true })) set.mutate({ dossier: null })
  }
  return (
    <div className={styles['bloc']}>
      <h3>{words.dossier}</h3>
      <p>{words.dossierAide}</p>
      {dossier !== null && <code className={styles['chemin']}>{dossier}</code>}
      <div className={styles['ligne']}>
        <ChoixDossier libelle={dossier === null ? words.choisir : words.changer} depart={dossier} ecriture disabled={set.isPending} onChoisir={(chemin) => set.mutate({ dossier: chemin })} />
        {dossier !== null && (
          <Button variant="subtle" color="red" onClick={() => void stop()}>
            {words.arreter}
          </Button>
        )}
      </div>
      {dossier !== null && <p>{words.chaqueJour}</p>}
      {set.error && <p className={styles['refus']} role="alert">{phraseRefus(wording, set.error)}</p>}
      <Age reglee={dossier !== null} />
    </div>
  )
}

function Maintenant({ relire }: { readonly relire: () => Promise<unknown> }) {
  const wording = useWording()
  const words = wording.parametres.sauvegardes
  const run = useMutation(api.bureau.sauvegarder.mutationOptions())
  return (
    <>
      <div>
        <Button leftSection={<IconDeviceFloppy size={16} stroke={1.75} />} loading={run.isPending} onClick={() => run.mutate({})}>
          {words.maintenant}
        </Button>
      </div>
      {run.data && <SuiviTravail key={run.data.travailId} travailId={run.data.travailId} titre={words.enCours} fait={words.faite} onFin={() => void relire()} />}
      {run.error && <p className={styles['refus']} role="alert">{phraseRefus(wording, run.error)}</p>}
    </>
  )
}

function Retour({ depart }: { readonly depart: string | null }) {
  const words = useWording().parametres.sauvegardes
  const [open, setOpen] = useState(false)
  return (
    <div className={styles['bloc']}>
      <h3>{words.restaurer}</h3>
      <p>{words.restaurerAide}</p>
      {open ? <Restaurer depart={depart} bureauExistant onRestaure={() => window.location.reload()} /> : <div><Button variant="default" onClick={() => setOpen(true)}>{words.restaurerOuvrir}</Button></div>}
    </div>
  )
}

/** The copy of the office on another disk: where, how old, what is there, and the way back. */
export function Sauvegardes() {
  const wording = useWording()
  const words = wording.parametres.sauvegardes
  const { demonstration } = useSession()
  const client = useQueryClient()
  const { data, error } = useQuery(api.bureau.sauvegardes.queryOptions({ staleTime: 0, retry: false, enabled: !demonstration }))
  const relire = () => Promise.all([client.invalidateQueries({ queryKey: api.bureau.sauvegardes.key() }), client.invalidateQueries({ queryKey: api.bureau.session.key() })])
  if (demonstration) return <p className={styles['lecture']}>{words.demonstration}</p>
  if (error) return <p className={styles['refus']} role="alert">{phraseRefus(wording, error)}</p>
  if (!data) return <SkeletonRows count={6} label={wording.shell.etats.chargement} />
  return (
    <>
      <Dossier dossier={data.dossier} relire={relire} />
      {data.derniereErreur !== null && (
        <p className={styles['refus']} role="alert">
          <IconAlertTriangle size={16} stroke={1.9} /> {words.derniereErreur} : {phraseRefus(wording, new DomainError('SAUVEGARDE', { code: data.derniereErreur }))}
        </p>
      )}
      {data.dossier !== null && (
        <div className={styles['bloc']}>
          <h3>{words.generations}</h3>
          <Maintenant relire={relire} />
          {data.generations.length === 0 ? <p>{words.aucuneGeneration}</p> : <Generations generations={data.generations} />}
        </div>
      )}
      <Retour depart={data.dossier} />
    </>
  )
}
