import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { existe } from '../../../shell/routes/ecrans.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useDeposerFichier } from '../actes/use-deposer-fichier.ts'
import { usePoste } from '../poste-context.ts'
import { useStable } from '../use-stable.ts'
import styles from './gauche.module.css'
import { LignePiece } from './ligne-piece.tsx'

function AucunePiece() {
  const { liste } = useWording().dossier
  const navigate = useNavigate()
  return (
    <div className={styles['vide']}>
      <b>{liste.aucune}</b>
      <span>{liste.aucuneQuoiFaire}</span>
      {existe('parametres') && (
        <Button variant="default" size="xs" onClick={() => void navigate({ to: '/parametres/$section', params: { section: 'formations' } })}>
          {liste.parametres}
        </Button>
      )}
    </div>
  )
}

/** The pieces of the dossier, in the office's order. */
export function ListePieces() {
  const { dossier, place, choisir, pointage } = usePoste()
  const { liste } = useWording().dossier
  const deposer = useStable(useDeposerFichier())
  if (dossier.pieces.length === 0) return <AucunePiece />
  return (
    <ol className={styles['liste']} aria-label={liste.titre}>
      {dossier.pieces.map((piece) => (
        <LignePiece key={piece.pieceJustificativeId} piece={piece} courante={piece.pieceJustificativeId === place.courante} autre={piece.pieceJustificativeId === place.autre} onChoisir={choisir} onDeposer={deposer} mixte={!pointage} />
      ))}
    </ol>
  )
}
