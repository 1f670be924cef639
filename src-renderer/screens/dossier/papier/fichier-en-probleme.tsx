import { Button } from '@mantine/core'
import { IconDownload, IconFileAlert, IconRefresh } from '@tabler/icons-react'
import type { FichierView } from '#shared/contract/pieces.ts'
import type { CodeProblemeFichier } from '#shared/domain/probleme-fichier.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { telecharger } from '../actes/telecharger.ts'
import styles from './papier.module.css'

interface FichierEnProblemeProps {
  readonly fichier: FichierView
  readonly code: CodeProblemeFichier
  /** Shows it again, where another try may do. */
  readonly onReessayer?: () => void
}

/** A file that cannot be drawn: why, its code, and the way to open it elsewhere. The verdict stays possible. */
export function FichierEnProbleme({ fichier, code, onReessayer }: FichierEnProblemeProps) {
  const { dossier, problemes, shell } = useWording()
  const { papier } = dossier
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
        {onReessayer && code === 'FICHIER_INJOIGNABLE' && (
          <Button leftSection={<IconRefresh size={16} stroke={1.75} />} onClick={onReessayer}>
            {shell.etats.reessayer}
          </Button>
        )}
        <Button variant="default" leftSection={<IconDownload size={16} stroke={1.75} />} onClick={() => telecharger(fichier)}>
          {papier.telecharger}
        </Button>
      </div>
      <span className={styles['code']}>
        {papier.code} {problemes.code(code)}
      </span>
    </div>
  )
}
