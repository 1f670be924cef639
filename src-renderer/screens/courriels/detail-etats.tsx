import { Button } from '@mantine/core'
import { IconHelpCircle, IconMailX, IconMasksTheater } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CourrielView } from '#shared/contract/courriels.ts'
import { ModifierCandidat } from '../../components/nouvelle-candidature/modifier-candidat.tsx'
import { useDroit } from '../../shell/session/use-session.ts'
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

/** The server said no: the candidat's address is corrected from here. A copy is a commission's. */
function Refuse({ courriel: { candidatId, copie } }: EtatsProps) {
  const { accueil, courriels } = useWording()
  const may = useDroit('GEST_FEN_CAND')
  const [ouvert, setOuvert] = useState(false)
  return (
    <Encart tone="danger" icon={IconMailX}>
      <p className={styles['encartTitre']}>{courriels.refuse.titre}</p>
      <p>{courriels.refuse.quoiFaire}</p>
      {may && candidatId !== null && !copie && (
        <div className={styles['gestes']}>
          <Button size="xs" variant="default" onClick={() => setOuvert(true)}>
            {accueil.candidature.modifier.action}
          </Button>
        </div>
      )}
      {ouvert && candidatId !== null && <ModifierCandidat candidatId={candidatId} onClose={() => setOuvert(false)} />}
    </Encart>
  )
}

/** What a person must know or do about this courriel, when there is something. */
export function Etats(props: EtatsProps) {
  const { detail } = useWording().courriels
  const { statut, fichierEml } = props.courriel
  if (statut === 'incertain') return <Incertain {...props} />
  if (statut === 'refuse') return <Refuse {...props} />
  if (fichierEml === null) return null
  return (
    <Encart tone="neutral" icon={IconMasksTheater}>
      <p>{detail.fichier(fichierEml)}</p>
    </Encart>
  )
}
