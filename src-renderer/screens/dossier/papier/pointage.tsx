import { useEffect, useRef } from 'react'
import type { PieceView } from '#shared/contract/pieces.ts'
import { BadgePiece } from '../../../components/badges.tsx'
import { PIECE } from '../../../components/presentations.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { classNames } from '../../../ui/class-names.ts'
import tones from '../../../ui/tone.module.css'
import { useDeposerFichier } from '../actes/use-deposer-fichier.ts'
import { usePartEnvoyee } from '../gauche/ligne-piece.tsx'
import { usePoste } from '../poste-context.ts'
import { useDepotIci, type Deposer } from '../use-depot-ici.ts'
import { useStable } from '../use-stable.ts'
import { FormulaireRefus } from '../volet/formulaire-refus.tsx'
import { BoutonVerdict, verdictsOuverts } from '../volet/verdicts.tsx'
import styles from './papier.module.css'

function Actes({ piece }: { readonly piece: PieceView }) {
  const { place } = usePoste()
  return (
    <div className={styles['ligneActes']}>
      {verdictsOuverts(piece).map((verdict, rang) => (
        <BoutonVerdict key={verdict} piece={piece} verdict={verdict} plein={rang === 0 && verdict === 'valider'} />
      ))}
      {place.volet.genre === 'refuser' && (
        <div className={styles['ligneRefus']}>
          <FormulaireRefus key={piece.pieceJustificativeId} piece={piece} />
        </div>
      )}
    </div>
  )
}

/** What is said of the piece in words: on paper, its comment, the file on its way. */
function Dit({ piece }: { readonly piece: PieceView }) {
  const { dossier, statuts } = useWording()
  const part = usePartEnvoyee(piece)
  const received = piece.statut !== 'en_attente' && piece.statut !== 'non_concernee'
  const said = [part === undefined ? '' : dossier.liste.envoi(part), received ? statuts.pieceSansFichier : '', piece.conditionnelle ? dossier.liste.conditionnelle : ''].filter((word) => word !== '')
  if (said.length === 0 && piece.commentaire === '') return null
  return (
    <p className={styles['ligneDit']}>
      {said.join(' · ')}
      {said.length > 0 && piece.commentaire !== '' && ' · '}
      {piece.commentaire !== '' && <em>{dossier.liste.commentaire(piece.commentaire)}</em>}
    </p>
  )
}

function Ligne({ piece, deposer }: { readonly piece: PieceView; readonly deposer: Deposer }) {
  const { place, choisir } = usePoste()
  const { survol, zone } = useDepotIci(piece, deposer)
  const line = useRef<HTMLLIElement>(null)
  const courante = place.courante === piece.pieceJustificativeId
  const { icon: Shape, tone } = PIECE[piece.statut]
  const refus = courante && place.volet.genre === 'refuser'
  // Again when the refusal opens: its line has grown.
  useEffect(() => {
    if (courante || refus) line.current?.scrollIntoView({ block: 'nearest' })
  }, [courante, refus])
  return (
    <li ref={line} className={classNames(styles['ligne'], tones[tone])} data-courante={courante || undefined} data-survol={survol || undefined} onClick={() => !courante && choisir(piece.pieceJustificativeId)} {...zone}>
      <span className={styles['ligneIcone']}>
        <Shape size={20} stroke={2} />
      </span>
      <h3 id={`pointage-${piece.pieceJustificativeId}`}>{piece.libelle}</h3>
      <BadgePiece statut={piece.statut} surPapier={piece.statut !== 'en_attente'} />
      {piece.consigne !== '' && <p className={styles['ligneConsigne']}>{piece.consigne}</p>}
      <Dit piece={piece} />
      {courante && <Actes piece={piece} />}
    </li>
  )
}

/** Paper in hand, nothing scanned: the pieces asked, large, each with its consigne, ticked with the same keys as ever. */
export function Pointage() {
  const { dossier } = usePoste()
  const { pointage, liste } = useWording().dossier
  const deposer = useStable(useDeposerFichier())
  if (dossier.pieces.length === 0) return null
  return (
    <div className={styles['pointage']}>
      <header className={styles['pointageTete']}>
        <h2>{pointage.titre}</h2>
        <span>{pointage.aide}</span>
        <span>{pointage.glisser}</span>
      </header>
      <ol className={styles['lignes']} aria-label={liste.titre}>
        {dossier.pieces.map((piece) => (
          <Ligne key={piece.pieceJustificativeId} piece={piece} deposer={deposer} />
        ))}
      </ol>
    </div>
  )
}
