import { Button } from '@mantine/core'
import { IconHelpCircle, IconMailX, IconMasksTheater } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CourrielView } from '#shared/contract/courriels.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import type { Icon } from '../../ui/icon.ts'
import type { ActeDirect } from './use-actes-courriel.ts'
import styles from './courriels.module.css'

function Encart({ tone, icon: Shape, children }: { readonly tone: 'warning' | 'danger' | 'neutral'; readonly icon: Icon; readonly children: ReactNode }) {
  return (
    <div className={styles['encart']} data-tone={tone} role="note">
      <Shape size={18} stroke={1.75} className={styles['encartIcone'] ?? ''} />
      <div>{children}</div>
    </div>
  )
}

interface EtatsProps {
  readonly courriel: CourrielView
  readonly onActe: (acte: ActeDirect) => void
}

/** Nobody knows: where to look, then one of two answers. Nothing is sent again before (P18). */
function Incertain({ courriel, onActe }: EtatsProps) {
  const { incertain } = useWording().courriels
  const boite = /<(.+)>$/.exec(courriel.expediteur)?.[1] ?? courriel.expediteur
  return (
    <Encart tone="warning" icon={IconHelpCircle}>
      <p className={styles['encartTitre']}>{incertain.titre}</p>
      <p>{incertain.pourquoi}</p>
      <p>
        {incertain.quoiFaire(boite)} <code>{courriel.messageId}</code>
      </p>
      <div className={styles['gestes']}>
        {courriel.actes.includes('marquerEnvoye') && (
          <Button size="xs" variant="default" onClick={() => onActe('marquerEnvoye')}>
            {incertain.oui}
          </Button>
        )}
        {courriel.actes.includes('renvoyer') && (
          <Button size="xs" variant="default" onClick={() => onActe('renvoyer')}>
            {incertain.non}
          </Button>
        )}
      </div>
    </Encart>
  )
}

/** What a person must know or do about this courriel, when there is something. */
export function Etats(props: EtatsProps) {
  const { refuse, detail } = useWording().courriels
  const { statut, fichierEml } = props.courriel
  if (statut === 'incertain') return <Incertain {...props} />
  if (statut === 'refuse')
    return (
      <Encart tone="danger" icon={IconMailX}>
        <p className={styles['encartTitre']}>{refuse.titre}</p>
        <p>{refuse.quoiFaire}</p>
      </Encart>
    )
  if (fichierEml === null) return null
  return (
    <Encart tone="neutral" icon={IconMasksTheater}>
      <p>{detail.fichier(fichierEml)}</p>
    </Encart>
  )
}
