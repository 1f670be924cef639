import { Alert, Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import type { Wording } from '#shared/wording/fr.ts'
import { api } from '../api/client.ts'
import { phraseRefus, refusDe } from '../api/refus.ts'
import { useWording } from '../shell/wording/use-wording.ts'
import { GrilleChamps, GroupeChamps, NoteChamps, Part } from './formulaire/grille-champs.tsx'
import styles from './reglage-smtp.module.css'

/** The step that failed, in words, and what the server said. */
function phraseEchec(wording: Wording, error: unknown): string {
  const { code, data } = refusDe(error)
  if (code !== 'SMTP_ECHEC') return phraseRefus(wording, error)
  const { echecs, smtp } = wording.courriels
  const etape = Object.entries(echecs).find(([step]) => step === data.etape)?.[1]
  return smtp.rate(etape ?? data.etape, data.detail)
}

/** Sends a real message to an address that is typed, and tells the server's own answer. */
export function EssaiSmtp() {
  const wording = useWording()
  const { smtp: words, modifier } = wording.courriels
  const [saisie, setSaisie] = useState('')
  const [essaye, setEssaye] = useState(false)
  const lue = adresseCourriel(saisie)
  const { mutate, isPending, data, error } = useMutation(api.courriels.testerSmtp.mutationOptions())
  const essayer = () => {
    setEssaye(true)
    if (lue.ok) mutate({ destinataire: lue.adresse })
  }
  return (
    <div className={styles['essai']}>
      <GroupeChamps titre={words.essai}>
        <div className={styles['bloc']}>
          <NoteChamps>{words.essaiDescription}</NoteChamps>
          <GrilleChamps>
            <Part largeur={6}>
              <TextInput label={words.essaiAdresse} inputMode="email" autoComplete="email" value={saisie} error={essaye && !lue.ok ? modifier.adresse[lue.raison] : undefined} onChange={(event) => setSaisie(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && essayer()} />
            </Part>
          </GrilleChamps>
          <div className={styles['gestes']}>
            <Button variant="default" loading={isPending} onClick={essayer}>
              {words.essayer}
            </Button>
          </div>
          <div role="status">
            {data && !isPending && <Alert color="green">{words.reussi(data.reponse, data.dureeMs)}</Alert>}
            {error && !isPending && <Alert color="red">{phraseEchec(wording, error)}</Alert>}
          </div>
        </div>
      </GroupeChamps>
    </div>
  )
}
