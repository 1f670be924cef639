import { Button } from '@mantine/core'
import { IconDownload, IconFileAlert, IconMessageCircleQuestion, IconRefresh } from '@tabler/icons-react'
import type { FichierView, PieceView } from '#shared/contract/pieces.ts'
import type { CodeProblemeFichier } from '#shared/domain/probleme-fichier.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { telecharger } from '../actes/telecharger.ts'
import { usePoste } from '../poste-context.ts'
import styles from './papier.module.css'

interface FichierEnProblemeProps {
  readonly piece: PieceView
  readonly fichier: FichierView
  readonly code: CodeProblemeFichier
  /** Shows it again, where another try may do. */
  readonly onReessayer?: () => void
}

/** A file that cannot be drawn: why, its code, the way to open it elsewhere and the way to ask the candidat for another. The verdict stays possible. */
export function FichierEnProbleme({ piece, fichier, code, onReessayer }: FichierEnProblemeProps) {
  const { dossier, problemes, shell } = useWording()
  const { papier } = dossier
  const { ouvrir } = usePoste()
  const injoignable = code === 'FICHIER_INJOIGNABLE'
  return (
    <div className={styles['carte']} role="alert">
      <p className={styles['etat']}>
        <IconFileAlert size={24} stroke={1.5} />
        <span>
          <b>{papier.pasAffichable}</b>
          {problemes.fichier[code](fichier.nom)}
        </span>
      </p>
      <p className={styles['quoi']}>{papier.verdictPossible}</p>
      <div className={styles['verdicts']}>
        {onReessayer && injoignable && (
          <Button leftSection={<IconRefresh size={16} stroke={1.75} />} onClick={onReessayer}>
            {shell.etats.reessayer}
          </Button>
        )}
        <Button variant="default" leftSection={<IconDownload size={16} stroke={1.75} />} onClick={() => telecharger(fichier)}>
          {papier.telecharger}
        </Button>
        {!injoignable && piece.actes.includes('refuser') && (
          <Button variant="default" leftSection={<IconMessageCircleQuestion size={16} stroke={1.75} />} onClick={() => ouvrir({ genre: 'refuser', commentaire: papier.redemande })}>
            {papier.redemander}
          </Button>
        )}
      </div>
      <span className={styles['code']}>
        {papier.code} {problemes.code(code)}
      </span>
    </div>
  )
}
