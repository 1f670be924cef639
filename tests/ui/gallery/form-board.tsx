import { Button, Checkbox, NumberInput, PasswordInput, Radio, SegmentedControl, Select, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '../../../src-renderer/ui/date-field.tsx'
import { FileDrop } from '../../../src-renderer/ui/file-drop.tsx'
import { FormActions, FormSection } from '../../../src-renderer/ui/form-section.tsx'
import { PageHeader } from '../../../src-renderer/ui/page-header.tsx'
import { TextAreaCounter } from '../../../src-renderer/ui/text-area-counter.tsx'
import { TimeField } from '../../../src-renderer/ui/time-field.tsx'
import { GalleryFrame } from './frame.tsx'
import styles from './gallery.module.css'

const DATES = { unreadable: 'Date illisible. Écrivez par exemple 12/03/2027, 120327 ou « hier ».', tooEarly: 'La campagne ouvre le 01/02/2027.', tooLate: 'Cette date n’est pas encore arrivée.' }
const drop = { title: 'Déposer le logo', hint: 'PNG ou SVG, 2 Mo au plus', buttonLabel: 'Choisir un fichier…', onFiles: () => undefined } as const

export function FormBoard() {
  const [reception, setReception] = useState('2027-03-12')
  const [cachet, setCachet] = useState('')
  const [heure, setHeure] = useState('14:30')
  const [text, setText] = useState('Pièce illisible : la moyenne du second semestre n’apparaît pas.')
  return (
    <GalleryFrame current="parametres">
      <PageHeader title="Paramètres" meta="Établissement" />
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Formulaire">
        <FormSection title="Établissement" description="Ce qui paraît en tête des lettres et des courriels.">
          <TextInput label="Nom" defaultValue="Université de Haute-Bretagne, service des admissions" required />
          <TextInput label="Courriel de retour" description="Les candidats y répondent." defaultValue="admissions@univ" error="Cette adresse est incomplète : il manque ce qui suit le point." />
          <div className={styles['pair']}>
            <Select label="Fuseau horaire" data={['Europe/Paris', 'Indian/Reunion']} defaultValue="Europe/Paris" />
            <NumberInput label="Délai avant envoi (minutes)" defaultValue={10} min={0} max={120} />
          </div>
          <PasswordInput label="Mot de passe du serveur" defaultValue="secret" />
          <FileDrop {...drop} />
          <FileDrop {...drop} state={{ kind: 'sending', message: 'Envoi de logo.png', share: 0.4, cancelLabel: 'Annuler', onCancel: () => undefined }} />
          <FileDrop {...drop} state={{ kind: 'error', message: 'Ce fichier n’est pas une image : c’est un document Word. Exportez-le en PNG.' }} />
        </FormSection>
        <FormSection title="Pli reçu" description="La date du cachet fait foi. Tapez 120327, 12/3, hier ou +1.">
          <div className={styles['pair']}>
            <DateField label="Date de réception" value={reception} onChange={setReception} today="2027-03-14" min="2027-02-01" max="2027-03-14" messages={DATES} />
            <DateField label="Date du cachet" value={cachet} onChange={setCachet} today="2027-03-14" max="2027-03-14" messages={DATES} />
            <TimeField label="Heure" value={heure} onChange={setHeure} unreadable="Heure illisible. Écrivez par exemple 14 h 30." format={(value) => value.replace(':', ' h ')} />
          </div>
          <TextAreaCounter label="Note" description="Cette note peut être communiquée au candidat." value={text} onChange={setText} max={60} count={(length, max) => (length > max ? `${length - max} caractères de trop` : `${length} / ${max}`)} />
          <Checkbox label="Originaux à rendre" defaultChecked />
          <Switch label="Suspendre les envois le dimanche" defaultChecked />
          <Radio.Group label="Densité" defaultValue="compact">
            <div className={styles['row']}>
              <Radio value="compact" label="Compacte" />
              <Radio value="comfortable" label="Confortable" />
            </div>
          </Radio.Group>
          <SegmentedControl aria-label="Thème" data={['Clair', 'Sombre', 'Système']} defaultValue="Système" />
        </FormSection>
        <FormActions status="Enregistré à 14 h 32">
          <Button variant="default">Annuler</Button>
          <Button>Enregistrer</Button>
        </FormActions>
      </div>
    </GalleryFrame>
  )
}
