import { Button, Progress } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { TravailView } from '#shared/contract/travaux.ts'
import { api } from '../../api/client.ts'
import { phraseTravail, refusDe } from '../../api/refus.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { RelativeTime } from '../../ui/relative-time.tsx'
import styles from './sauvegarde.module.css'

interface SuiviTravailProps {
  readonly travailId: string
  readonly titre: string
  readonly fait: string
  readonly onFin?: (travail: TravailView) => void
  /** The work is no longer known: the office that ran it has been replaced. */
  readonly onPerdu?: () => void
}

const EVERY = 500

/** A long work: how far it is, since when, and the way to stop it. It goes on when I leave the screen. */
export function SuiviTravail({ travailId, titre, fait, onFin, onPerdu }: SuiviTravailProps) {
  const wording = useWording()
  const { actes, format } = wording
  const words = wording.parametres.travail
  const { data, error } = useQuery(api.travaux.get.queryOptions({ input: { id: travailId }, staleTime: 0, retry: false, refetchInterval: ({ state }) => (state.data && state.data.etat !== 'en_cours' ? false : EVERY) }))
  const cancel = useMutation(api.travaux.annuler.mutationOptions())
  const ended = useRef(false)
  useEffect(() => {
    if (!data || data.etat === 'en_cours' || ended.current) return
    ended.current = true
    onFin?.(data)
  }, [data, onFin])
  const lost = error !== null && refusDe(error).code === 'INTROUVABLE'
  useEffect(() => {
    if (lost && !ended.current) onPerdu?.()
  }, [lost, onPerdu])
  const running = data === undefined || data.etat === 'en_cours'
  const share = data && data.total > 0 ? (data.fait / data.total) * 100 : 0
  return (
    <div className={styles['travail']} role="status" data-etat={data?.etat ?? 'en_cours'}>
      <div className={styles['tete']}>
        <b>{data?.etat === 'fait' ? fait : titre}</b>
        {running && data && data.total > 0 && <span>{words.avance(data.fait, data.total)}</span>}
        {running && data && <RelativeTime at={data.commenceLe} locale={format.locale} exact={format.moment(data.commenceLe)} />}
        {data?.etat === 'annule' && <span>{words.annule}</span>}
        {data?.erreur && <span className={styles['echec']}>{phraseTravail(wording, data.erreur)}</span>}
      </div>
      {running && (
        <div className={styles['avance']}>
          <Progress value={share} animated={share === 0} aria-label={titre} size="sm" />
          <Button size="xs" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ id: travailId })}>
            {actes.commun.annuler}
          </Button>
        </div>
      )}
    </div>
  )
}
