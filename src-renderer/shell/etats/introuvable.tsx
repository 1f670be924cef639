import { Button } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useWording } from '../wording/use-wording.ts'
import styles from './etats.module.css'

/** An address that leads nowhere. */
export function Introuvable() {
  const { etats } = useWording().shell
  const navigate = useNavigate()
  const back = (
    <Button variant="default" onClick={() => void navigate({ to: '/' })}>
      {etats.retour}
    </Button>
  )
  return (
    <div className={styles['plein']}>
      <EmptyState screen icon={IconMapOff} title={etats.introuvable} actions={back}>
        {etats.introuvableQuoiFaire}
      </EmptyState>
    </div>
  )
}
