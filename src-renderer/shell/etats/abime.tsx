import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { ErrorState } from '../../ui/error-state.tsx'
import { existe } from '../routes/ecrans.ts'
import { useSession } from '../session/use-session.ts'
import { useWording } from '../wording/use-wording.ts'
import styles from './etats.module.css'

/** The base is damaged: nothing is written, the way out is a backup (decision 14). */
export function Abime({ onRestore }: { readonly onRestore: () => void }) {
  const { etats } = useWording().shell
  const { probleme, dossierDonnees, version } = useSession()
  const [copied, setCopied] = useState(false)
  const detail = `${probleme ?? ''}\n${etats.abimeDossier} : ${dossierDonnees}\nPli ${version}`.trim()
  const copy = async () => {
    await navigator.clipboard.writeText(detail)
    setCopied(true)
  }
  return (
    <main className={styles['plein']}>
      <div>
        <ErrorState screen what={etats.abime} why={etats.abimePourquoi} now={etats.abimeQuoiFaire} />
        <div className={styles['detail']}>
          <pre>{detail}</pre>
          <div className={styles['actes']}>
            <Button variant="default" leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />} onClick={() => void copy()}>
              {copied ? etats.abimeCopie : etats.abimeCopier}
            </Button>
            {existe('accueil') && <Button onClick={onRestore}>{etats.abimeRestaurer}</Button>}
          </div>
        </div>
      </div>
    </main>
  )
}
