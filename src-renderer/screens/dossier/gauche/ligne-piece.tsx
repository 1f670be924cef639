import { memo, useEffect, useRef, useSyncExternalStore } from 'react'
import type { PieceView } from '#shared/contract/pieces.ts'
import { PIECE } from '../../../components/presentations.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { classNames } from '../../../ui/class-names.ts'
import tones from '../../../ui/tone.module.css'
import { cleEnvoi } from '../magasin/envois.ts'
import { useMagasinPoste } from '../magasin/magasin-poste.ts'
import { useDepotIci, type Deposer } from '../use-depot-ici.ts'
import styles from './gauche.module.css'

interface LignePieceProps {
  readonly piece: PieceView
  readonly courante: boolean
  /** Shown in the other half. */
  readonly autre: boolean
  readonly onChoisir: (pieceJustificativeId: number) => void
  readonly onDeposer: Deposer
  /** Other pieces of the dossier have a file: one that has none says so. */
  readonly mixte: boolean
}

/** The share sent of the file of a piece; `undefined` when none is on its way. */
export function usePartEnvoyee(piece: PieceView): number | undefined {
  const { envois } = useMagasinPoste()
  return useSyncExternalStore(envois.subscribe, () => envois.parts().get(cleEnvoi(piece)))
}

/** What is said under the name of a piece: the sending first, then the comment, then what is particular to it. */
function Dessous({ piece, mixte }: Pick<LignePieceProps, 'piece' | 'mixte'>) {
  const { liste } = useWording().dossier
  const part = usePartEnvoyee(piece)
  const facts = [
    mixte && piece.fichier === null && piece.statut !== 'en_attente' && piece.statut !== 'non_concernee' ? liste.surPapier : '',
    piece.conditionnelle && piece.statut === 'en_attente' ? liste.conditionnelle : '',
    piece.demandee ? '' : liste.plusDemandee,
  ].filter((fact) => fact !== '')
  if (part !== undefined) return <span className={styles['plus']}>{liste.envoi(part)}</span>
  if (piece.commentaire === '' && facts.length === 0) return null
  return (
    <span className={styles['plus']} title={piece.commentaire}>
      {facts.join(' · ')}
      {facts.length > 0 && piece.commentaire !== '' && ' · '}
      {piece.commentaire !== '' && <em>{liste.commentaire(piece.commentaire)}</em>}
    </span>
  )
}

/** A piece of the list: its icon, its name, its statut in a word, its comment. A file dropped on it is added to it. */
export const LignePiece = memo(function LignePiece({ piece, courante, autre, onChoisir, onDeposer, mixte }: LignePieceProps) {
  const { statuts } = useWording()
  const { icon: Shape, tone } = PIECE[piece.statut]
  const { survol, zone } = useDepotIci(piece, onDeposer)
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (courante) line.current?.scrollIntoView({ block: 'nearest' })
  }, [courante])
  return (
    <li ref={line} className={classNames(styles['piece'], tones[tone])} data-courante={courante || undefined} data-autre={autre || undefined} data-survol={survol || undefined} {...zone}>
      <button type="button" aria-current={courante || undefined} tabIndex={courante ? 0 : -1} title={piece.libelle} onClick={() => onChoisir(piece.pieceJustificativeId)}>
        <span className={styles['icone']}>
          <Shape size={16} stroke={2} />
        </span>
        <span className={styles['libelle']}>{piece.libelle}</span>
        <span className={styles['mot']}>{statuts.piece[piece.statut]}</span>
        <Dessous piece={piece} mixte={mixte} />
      </button>
    </li>
  )
})
