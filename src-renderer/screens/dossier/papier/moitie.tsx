import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { PieceView } from '#shared/contract/pieces.ts'
import { BadgePiece } from '../../../components/badges.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { usePoste } from '../poste-context.ts'
import styles from './papier.module.css'
import { VuePiece } from './vue-piece.tsx'

interface MoitieProps {
  readonly piece: PieceView
  readonly cote: 'gauche' | 'droite'
}

/** One of two pieces side by side. Touching it makes it the one under verdict; each keeps its own page and zoom. */
export function Moitie({ piece, cote }: MoitieProps) {
  const { place, changer, papier } = usePoste()
  const words = useWording().dossier.papier
  const active = place.cote === cote
  const take = () => {
    if (!active) changer({ cote, courante: piece.pieceJustificativeId, autre: place.courante, version: undefined })
  }
  const close = () => changer({ autre: undefined, courante: active ? (place.autre ?? place.courante) : place.courante, cote: 'gauche' })
  return (
    <div className={styles['papier']} role="group" aria-label={`${piece.libelle}, ${active ? words.active : words.autreMoitie}`} onPointerDownCapture={take} onFocusCapture={take}>
      <div className={styles['moitieTete']} data-active={active || undefined}>
        <b title={piece.libelle}>{piece.libelle}</b>
        <BadgePiece statut={piece.statut} variant="plain" />
        <ActionIcon size="xs" aria-label={words.fermerMoitie} title={words.fermerMoitie} onClick={close}>
          <IconX size={14} />
        </ActionIcon>
      </div>
      <VuePiece piece={piece} fichier={active && place.version ? place.version : piece.fichier} handle={active ? papier : undefined} compact nomme />
    </div>
  )
}
