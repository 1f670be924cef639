import { UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './accueil.module.css'
import type { NomEtape } from './etapes.tsx'

interface EtapeProps {
  readonly nom: NomEtape
  readonly rang: number
  /** How many there are; `undefined` while it is being read. */
  readonly combien: number | undefined
  readonly ouverte: boolean
  readonly onBasculer: () => void
  readonly children: ReactNode
}

/** One step: its number or its tick, what it is for, and its form when it is open. */
export function Etape({ nom, rang, combien, ouverte, onBasculer, children }: EtapeProps) {
  const words = useWording().accueil.premiersPas
  const titles = { commission: [words.commission, words.commissionTexte], formation: [words.formation, words.formationTexte], pieces: [words.pieces, words.piecesTexte], candidature: [words.candidature, words.candidatureTexte] } as const
  const counts = { commission: words.commissionsFaites, formation: words.formationsFaites, pieces: words.piecesFaites, candidature: words.candidaturesFaites }
  const done = combien !== undefined && combien > 0
  return (
    <li className={styles['etape']} data-faite={done || undefined} data-ouverte={ouverte || undefined}>
      <UnstyledButton className={styles['etapeTete'] ?? ''} aria-expanded={ouverte} onClick={onBasculer}>
        <span className={styles['rond']} aria-hidden="true">
          {done ? <IconCheck size={15} stroke={2.25} /> : rang}
        </span>
        <span className={styles['etapeMots']}>
          <b>{titles[nom][0]}</b>
          <span>{titles[nom][1]}</span>
        </span>
        <span className={styles['etapeFin']}>{combien === undefined ? '' : done ? counts[nom](combien) : words.aFaire}</span>
      </UnstyledButton>
      {ouverte && <div className={styles['corps']}>{children}</div>}
    </li>
  )
}
