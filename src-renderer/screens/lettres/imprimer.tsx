import { Button, Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { TravailView } from '#shared/contract/travaux.ts'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { SuiviTravail } from '../../components/sauvegarde/suivi-travail.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Apercu } from './apercu-impression.tsx'
import styles from './lettres.module.css'
import { Manquants } from './manquants.tsx'

interface ImprimerProps {
  readonly ids: readonly number[]
  readonly onClose: () => void
  readonly onFait: () => void
}

/** Puts the letters together, shows what will be printed, prints it, then asks whether it came out. */
export function Imprimer({ ids, onClose, onFait }: ImprimerProps) {
  const wording = useWording()
  const { impression: words } = wording.lettres
  const [rectoVerso, setRectoVerso] = useState(true)
  const [fin, setFin] = useState<TravailView>()
  const assembler = useMutation(api.lettres.imprimer.mutationOptions())
  if (fin?.etat === 'fait' && fin.exportId !== null) return <Apercu ids={ids} exportId={fin.exportId} manquants={fin.manquants} rectoVerso={rectoVerso} onClose={onClose} onFait={onFait} />
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {wording.actes.commun.annuler}
      </Button>
      {assembler.data === undefined && (
        <Button data-autofocus loading={assembler.isPending} onClick={() => assembler.mutate({ ids: [...ids], rectoVerso })}>
          {words.preparer}
        </Button>
      )}
    </>
  )
  return (
    <Dialog title={words.titre(ids.length)} onClose={onClose} footer={footer}>
      <div className={styles['champs']}>
        {assembler.data === undefined && (
          <>
            <p className={styles['aide']}>{words.ordre}</p>
            <Checkbox checked={rectoVerso} onChange={(event) => setRectoVerso(event.currentTarget.checked)} label={words.rectoVerso} description={words.rectoVersoAide} />
          </>
        )}
        {assembler.error && (
          <p className={styles['refus']} role="alert">
            {phraseRefus(wording, assembler.error)}
          </p>
        )}
        {assembler.data && <SuiviTravail travailId={assembler.data.travailId} titre={words.enCours} fait={words.assemblees} onFin={setFin} />}
        {fin?.etat === 'fait' && fin.exportId === null && <Manquants phrase={() => words.rien} noms={fin.manquants} />}
      </div>
    </Dialog>
  )
}
