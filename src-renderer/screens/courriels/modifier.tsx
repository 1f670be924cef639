import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CourrielView } from '#shared/contract/courriels.ts'
import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from './courriels.module.css'

const MAX_OBJET = 500
const MAX_CORPS = 20_000

/** Corrects a draft. What is wrong is told under its field, before anything is sent. */
export function Modifier({ courriel, onClose }: { readonly courriel: CourrielView; readonly onClose: () => void }) {
  const wording = useWording()
  const { modifier: words, titre } = wording.courriels
  const client = useQueryClient()
  const [destinataire, setDestinataire] = useState(courriel.destinataire)
  const [objet, setObjet] = useState(courriel.objet)
  const [corps, setCorps] = useState(courriel.corps)
  const [essaye, setEssaye] = useState(false)
  const lue = adresseCourriel(destinataire)
  const { mutate, isPending, error } = useMutation(
    api.courriels.modifier.mutationOptions({
      onSuccess: (done) => {
        client.setQueryData(api.courriels.get.queryKey({ input: { id: done.id } }), done)
        void client.invalidateQueries({ queryKey: api.courriels.list.key() })
        onClose()
      },
    }),
  )
  const vide = (texte: string): string | undefined => (essaye && texte.trim() === '' ? words.vide : undefined)
  const enregistrer = () => {
    setEssaye(true)
    if (lue.ok && objet.trim() !== '' && corps.trim() !== '') mutate({ id: courriel.id, version: courriel.version, destinataire: lue.adresse, objet, corps })
  }
  useActions([{ id: 'courriels.enregistrer', label: words.enregistrer, group: titre, keys: ['ctrl+s', 'ctrl+enter'], hidden: true, run: enregistrer }], [words], { exclusive: true })
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {words.annuler}
      </Button>
      <Button loading={isPending} onClick={enregistrer} rightSection={<KeyHint combo="ctrl+s" />}>
        {words.enregistrer}
      </Button>
    </>
  )
  return (
    <Dialog title={words.titre} size="lg" onClose={onClose} footer={footer}>
      <div className={styles['champs']}>
        <TextInput label={words.destinataire} type="text" inputMode="email" value={destinataire} error={essaye && !lue.ok ? words.adresse[lue.raison] : undefined} onChange={(event) => setDestinataire(event.currentTarget.value)} />
        <TextInput label={words.objet} value={objet} maxLength={MAX_OBJET} error={vide(objet)} onChange={(event) => setObjet(event.currentTarget.value)} />
        <Textarea label={words.corps} description={words.aide} value={corps} maxLength={MAX_CORPS} rows={14} error={vide(corps)} data-autofocus onChange={(event) => setCorps(event.currentTarget.value)} />
        {error && (
          <p className={styles['refus']} role="alert">
            {phraseRefus(wording, error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
