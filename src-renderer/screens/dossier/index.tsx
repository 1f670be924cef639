import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { IconFileOff } from '@tabler/icons-react'
import { phraseRefus, refusDe } from '../../api/refus.ts'
import { useFile } from '../../shell/file/use-file.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import styles from './poste.module.css'
import { PosteDossier } from './poste.tsx'
import { Squelette } from './squelette.tsx'
import { useDossier } from './use-dossier.ts'

function Absent() {
  const { dossier } = useWording()
  const navigate = useNavigate()
  const { adresse } = useFile()
  const back = (
    <Button variant="default" onClick={() => void navigate({ to: '/', search: adresse })}>
      {dossier.retourFile}
    </Button>
  )
  return (
    <div className={styles['vide']}>
      <EmptyState screen icon={IconFileOff} title={dossier.introuvable} actions={back}>
        {dossier.introuvablePourquoi}
      </EmptyState>
    </div>
  )
}

/** The workstation: the dossier of the address, or why it cannot be shown. */
export function DossierPoste() {
  const { id } = useParams({ from: '/dossiers/$id' })
  const wording = useWording()
  const { dossier, error, relire } = useDossier(id)
  if (dossier?.id === id) return <PosteDossier dossier={dossier} />
  if (!error) return <Squelette />
  if (refusDe(error).code === 'INTROUVABLE') return <Absent />
  return (
    <div className={styles['vide']}>
      <ErrorState screen what={wording.dossier.illisible} why={phraseRefus(wording, error)} retry={{ label: wording.shell.etats.reessayer, run: relire }} />
    </div>
  )
}
