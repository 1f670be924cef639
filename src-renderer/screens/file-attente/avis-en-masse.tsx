import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { phraseRapport } from './dire-rapport.ts'
import styles from './groupe.module.css'
import { Exclus, RapportFait } from './rapport-fait.tsx'

interface AvisEnMasseProps {
  readonly ids: readonly number[]
  readonly onClose: () => void
}

/** What validating these avis would do, then the validation itself: never the one without the other. */
export function AvisEnMasse({ ids, onClose }: AvisEnMasseProps) {
  const wording = useWording()
  const { avis: words } = wording.fileAttente
  const preview = useQuery(api.avis.previsualiser.queryOptions({ input: { candidatureIds: [...ids] }, staleTime: 0, gcTime: 0 }))
  const validate = useMutation(api.avis.valider.mutationOptions())
  const before = preview.data
  if (validate.data) return <RapportFait titre={words.titre} fait={words.fait(validate.data.faits.length)} rapport={validate.data} onClose={onClose} />
  const error = validate.error ?? preview.error
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {wording.actes.commun.annuler}
      </Button>
      {before !== undefined && before.faits.length > 0 && (
        <Button loading={validate.isPending} onClick={() => validate.mutate({ candidatureIds: [...before.faits] })}>
          {words.valider(before.faits.length)}
        </Button>
      )}
    </>
  )
  return (
    <Dialog title={words.titre} onClose={onClose} footer={footer}>
      {before === undefined && !error && <SkeletonRows count={2} label={words.lecture} />}
      {before && (
        <>
          <p className={styles['annonce']} role="status">
            {phraseRapport(wording.fileAttente, words.annonce(before.faits.length), before)}
          </p>
          <Exclus titre={words.exclus(before.refus.length)} rapport={before} />
        </>
      )}
      {error && (
        <p className={styles['refus']} role="alert">
          {phraseRefus(wording, error)}
        </p>
      )}
    </Dialog>
  )
}
