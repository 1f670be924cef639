import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './accueil.module.css'
import { useEntrer } from './use-entrer.ts'

/** Says what the demonstration is, then opens it. */
export function OuvrirDemonstration() {
  const wording = useWording()
  const words = wording.accueil.demonstration
  const entrer = useEntrer()
  const open = useMutation(api.bureau.ouvrirDemonstration.mutationOptions({ onSuccess: () => entrer('/') }))
  return (
    <section aria-labelledby="demonstration">
      <h2 id="demonstration">{words.titre}</h2>
      {words.texte.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {open.error && (
        <p className={styles['refus']} role="alert">
          {phraseRefus(wording, open.error)}
        </p>
      )}
      <div className={styles['actes']}>
        <Button autoFocus loading={open.isPending} onClick={() => open.mutate({})}>
          {words.ouvrir}
        </Button>
        <span role="status">{open.isPending && words.preparation}</span>
      </div>
    </section>
  )
}
