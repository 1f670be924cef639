import type { PieceView } from '#shared/contract/pieces.ts'
import { BadgePiece } from '../../../components/badges.tsx'
import { useKeyHint } from '../../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useCommentairesPrets } from '../actes/use-motifs.ts'
import { useRefuserPiece } from '../actes/use-refuser-piece.ts'
import { usePoste } from '../poste-context.ts'
import { FichierDePiece } from './fichier-de-piece.tsx'
import { FormulaireRefus } from './formulaire-refus.tsx'
import { BoutonVerdict, verdictsOuverts } from './verdicts.tsx'
import styles from './volet.module.css'

/** The last motif, one key away. */
function DernierMotif({ piece }: { readonly piece: PieceView }) {
  const [motif] = useCommentairesPrets()
  const refuser = useRefuserPiece()
  const combo = useKeyHint('piece.dernierMotif')
  const words = useWording().dossier.piece
  if (motif === undefined) return null
  return (
    <button type="button" className={styles['motif']} title={motif} onClick={() => refuser(piece, motif)}>
      <span>{words.dernierMotif(motif)}</span>
      <KeyHint combo={combo} />
    </button>
  )
}

function Verdicts({ piece }: { readonly piece: PieceView }) {
  const { place } = usePoste()
  const words = useWording().dossier.piece
  const open = verdictsOuverts(piece)
  if (open.length === 0) return <p className={styles['rien']}>{words.aucunActe}</p>
  const refusing = place.volet.genre === 'refuser'
  return (
    <div className={styles['verdicts']} data-repere="verdict">
      {open.map((verdict) => (
        <div key={verdict}>
          <BoutonVerdict piece={piece} verdict={verdict} plein={verdict === 'valider'} large />
          {verdict === 'refuser' && refusing && <FormulaireRefus key={piece.pieceJustificativeId} piece={piece} />}
          {verdict === 'refuser' && !refusing && <DernierMotif piece={piece} />}
        </div>
      ))}
    </div>
  )
}

function Quand({ piece }: { readonly piece: PieceView }) {
  const words = useWording().dossier.piece
  return <span className={styles['quand']}>{piece.modifieeLe === null ? words.jamais : words.par(piece.modifieeLe, piece.modifieePar)}</span>
}

/** The verdict of the piece in sight, with its consigne: all that is needed to decide, beside the paper. Draws the acts that came with the piece. */
export function PiecePanel({ piece }: { readonly piece: PieceView }) {
  const { place } = usePoste()
  return (
    <div className={styles['piece']} data-refus={place.volet.genre === 'refuser' || undefined}>
      <div className={styles['pieceTete']}>
        <h2>{piece.libelle}</h2>
        <div className={styles['deux']}>
          <Quand piece={piece} />
          <BadgePiece statut={piece.statut} surPapier={piece.fichier === null && piece.statut === 'transmise'} />
        </div>
      </div>
      {piece.consigne !== '' && <p className={styles['consigne']}>{piece.consigne}</p>}
      {piece.commentaire !== '' && place.volet.genre !== 'refuser' && <p className={styles['commentaire']}>{piece.commentaire}</p>}
      <Verdicts piece={piece} />
      <FichierDePiece key={piece.pieceJustificativeId} piece={piece} />
    </div>
  )
}
