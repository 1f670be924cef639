import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { existe } from '../../shell/routes/ecrans.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { phraseRapport, phrasesRefus, type Rapport } from './dire-rapport.ts'
import styles from './groupe.module.css'

/** Those that were, or will be, left aside, with the reason of each. */
export function Exclus({ titre, rapport }: { readonly titre: string; readonly rapport: Rapport }) {
  const wording = useWording()
  if (rapport.refus.length === 0) return null
  return (
    <div className={styles['exclus']}>
      <p>{titre}</p>
      <ul>
        {phrasesRefus(wording, rapport).map(({ key, numero, phrase }) => (
          <li key={key}>
            <b>{numero}</b> {phrase}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What a mass act did, what will leave and when, and who was left aside. */
export function RapportFait({ titre, fait, rapport, onClose }: { readonly titre: string; readonly fait: string; readonly rapport: Rapport; readonly onClose: () => void }) {
  const { fileAttente, actes } = useWording()
  const navigate = useNavigate()
  const footer = (
    <>
      {rapport.courriels > 0 && existe('courriels') && (
        <Button variant="default" onClick={() => void navigate({ to: '/courriels' })}>
          {fileAttente.rapport.voirCourriels}
        </Button>
      )}
      <Button autoFocus onClick={onClose}>
        {actes.commun.fermer}
      </Button>
    </>
  )
  return (
    <Dialog title={titre} onClose={onClose} footer={footer}>
      <p className={styles['annonce']} role="status">
        {phraseRapport(fileAttente, fait, rapport)}
      </p>
      <Exclus titre={fileAttente.rapport.refus(rapport.refus.length)} rapport={rapport} />
    </Dialog>
  )
}
