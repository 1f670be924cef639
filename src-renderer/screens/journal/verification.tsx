import { Button, CopyButton } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './journal.module.css'

/** Asks for every hash to be computed again. The answer stays in sight until the next one. */
export function useVerification() {
  const client = useQueryClient()
  return useMutation(api.journal.verifier.mutationOptions({ onSuccess: () => client.invalidateQueries({ queryKey: api.journal.list.key() }) }))
}

/** What the verification found: how many lines, intact or not, the head hash to note elsewhere, the time. */
export function Verification({ verification: { data, error, isPending } }: { readonly verification: ReturnType<typeof useVerification> }) {
  const wording = useWording()
  const words = wording.journalEcran
  if (isPending) return <p className={styles['verification']} role="status">{words.verification}</p>
  if (error)
    return (
      <p className={styles['verification']} data-rompue="" role="alert">
        <IconAlertTriangle size={18} stroke={1.75} /> <span>{phraseRefus(wording, error)}</span>
      </p>
    )
  if (!data) return null
  const broken = data.rompueA === null ? words.rompueSansLigne : words.rompue(data.rompueA)
  return (
    <div className={styles['verification']} data-intacte={data.intacte || undefined} data-rompue={!data.intacte || undefined} role={data.intacte ? 'status' : 'alert'}>
      {data.intacte ? <IconShieldCheck size={18} stroke={1.75} /> : <IconAlertTriangle size={18} stroke={1.75} />}
      <span>{data.intacte ? words.intacte(data.lignes, data.dureeMs / 1000) : broken}</span>
      {data.intacte && (
        <span className={styles['tete']}>
          {words.tete} <code title={data.tete}>{data.tete}</code>
          <CopyButton value={data.tete}>{({ copied, copy }) => <Button size="xs" variant="default" onClick={copy}>{copied ? words.copiee : words.copier}</Button>}</CopyButton>
        </span>
      )}
    </div>
  )
}
