import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { ChoixDossier } from '../choix-dossier.tsx'
import { Generations } from './generations.tsx'
import styles from './sauvegarde.module.css'
import { SuiviTravail } from './suivi-travail.tsx'

interface RestaurerProps {
  readonly depart?: string | null
  /** There is an office here already: what becomes of it is said before. */
  readonly bureauExistant: boolean
  readonly onRestaure: () => void
}

/** Restores a backup: the folder, the generation, what will happen, then the work itself. The office in use is kept aside (P8). */
export function Restaurer({ depart = null, bureauExistant, onRestaure }: RestaurerProps) {
  const wording = useWording()
  const words = wording.parametres.restaurer
  const [dossier, setDossier] = useState(depart)
  const [nom, setNom] = useState<string>()
  const found = useQuery(api.bureau.examinerSauvegarde.queryOptions({ input: { dossier: dossier ?? '' }, enabled: dossier !== null, staleTime: 0, retry: false }))
  const run = useMutation(api.bureau.restaurer.mutationOptions())
  const chosen = found.data?.find((generation) => generation.nom === nom)
  const choose = (chemin: string) => {
    setNom(undefined)
    setDossier(chemin)
  }
  if (run.data) return <SuiviTravail travailId={run.data.travailId} titre={words.enCours} fait={words.faite} onFin={({ etat }) => (etat === 'fait' ? onRestaure() : undefined)} onPerdu={onRestaure} />
  return (
    <div className={styles['restaurer']}>
      <div className={styles['dossier']}>
        <ChoixDossier libelle={words.choisirDossier} depart={dossier} onChoisir={choose} autoFocus />
        <code title={dossier ?? ''}>{dossier ?? words.aucunDossier}</code>
      </div>
      {found.isFetching && <SkeletonRows count={3} label={words.lecture} />}
      {found.error && !found.isFetching && (
        <p className={styles['refus']} role="alert">
          {phraseRefus(wording, found.error)}
        </p>
      )}
      {found.data?.length === 0 && <p className={styles['note']}>{words.aucune}</p>}
      {found.data && found.data.length > 0 && !found.isFetching && <Generations generations={found.data} choisie={nom} onChoisir={(generation) => setNom(generation.nom)} />}
      {chosen && (
        <div className={styles['annonce']}>
          <p role="status">{bureauExistant ? words.annonceExistant(wording.format.moment(chosen.faiteLe)) : words.annonce(wording.format.moment(chosen.faiteLe), chosen.etablissement)}</p>
          <Button leftSection={<IconHistory size={16} stroke={1.9} />} loading={run.isPending} color={bureauExistant ? 'red' : 'accent'} onClick={() => run.mutate({ dossier: dossier ?? '', nom: chosen.nom })}>
            {words.restaurer}
          </Button>
        </div>
      )}
      {run.error && (
        <p className={styles['refus']} role="alert">
          {phraseRefus(wording, run.error)}
        </p>
      )}
    </div>
  )
}
