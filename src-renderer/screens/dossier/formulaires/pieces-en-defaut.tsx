import { STATUTS_PIECE } from '#shared/domain/piece.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import styles from './formulaires.module.css'

export interface PieceEnDefaut {
  readonly pieceJustificativeId: number
  readonly libelle: string
  readonly statut: string
  readonly commentaire: string
}

/** The pieces refused or missing, each with what was said of it. */
export function PiecesEnDefaut({ pieces }: { readonly pieces: readonly PieceEnDefaut[] }) {
  const { statuts } = useWording()
  const mot = (statut: string) => {
    const known = STATUTS_PIECE.find((one) => one === statut)
    return known === undefined ? statut : statuts.piece[known]
  }
  return (
    <ul className={styles['liste']}>
      {pieces.map(({ pieceJustificativeId, libelle, statut, commentaire }) => (
        <li key={pieceJustificativeId}>
          {libelle}
          <em>{[mot(statut), commentaire].filter((part) => part !== '').join(' · ')}</em>
        </li>
      ))}
    </ul>
  )
}
