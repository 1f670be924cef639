import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Ref } from 'react'
import { aujourdhui } from '../../components/aujourdhui.ts'
import { ChercherCandidature } from '../../components/chercher-candidature.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DateField } from '../../ui/date-field.tsx'
import styles from './journal.module.css'
import { phraseDe } from './phrase.ts'
import type { FiltreJournal } from './use-journal.ts'

interface FiltresProps {
  readonly filtre: FiltreJournal
  readonly actes: readonly string[]
  readonly auteurs: readonly { readonly id: number; readonly nom: string }[]
  readonly inputRef: Ref<HTMLInputElement>
  readonly onChange: (filtre: FiltreJournal) => void
}

/** The filter without one of its parts, or with another value of it. */
function avec<Cle extends keyof FiltreJournal>(filtre: FiltreJournal, cle: Cle, value: FiltreJournal[Cle] | undefined): FiltreJournal {
  const { [cle]: _gone, ...rest } = filtre
  return value === undefined ? rest : { ...rest, [cle]: value }
}

/** Act, author, candidature, dates. */
export function Filtres({ filtre, actes, auteurs, inputRef, onChange }: FiltresProps) {
  const wording = useWording()
  const words = wording.journalEcran
  const today = aujourdhui()
  const dates = { today, max: today, messages: wording.saisie.dates }
  const set = <Cle extends keyof FiltreJournal>(cle: Cle, value: FiltreJournal[Cle] | undefined) => onChange(avec(filtre, cle, value))
  const acts = actes.map((acte) => ({ value: acte, label: phraseDe(wording, { acte, donnees: {} }) })).sort((a, b) => a.label.localeCompare(b.label))
  return (
    <div className={styles['filtres']} role="group" aria-label={words.filtres}>
      <NativeSelect aria-label={words.acte} data={[{ value: '', label: words.tousActes }, ...acts]} value={filtre.acte ?? ''} onChange={(event) => set('acte', event.currentTarget.value || undefined)} />
      <NativeSelect aria-label={words.auteur} data={[{ value: '', label: words.tousAuteurs }, ...auteurs.map(({ id, nom }) => ({ value: String(id), label: nom }))]} value={String(filtre.gestionnaireId ?? '')} onChange={(event) => set('gestionnaireId', Number(event.currentTarget.value) || undefined)} />
      {filtre.candidature ? (
        <span className={styles['puce']}>
          <span title={filtre.candidature.nom}>{filtre.candidature.nom}</span>
          <ActionIcon size="xs" aria-label={words.retirer(words.candidatureFiltre(filtre.candidature.nom))} onClick={() => set('candidature', undefined)}>
            <IconX size={14} stroke={2} />
          </ActionIcon>
        </span>
      ) : (
        <ChercherCandidature label={words.candidature} placeholder={words.candidatureInvite} vide={words.aucuneCandidature} inputRef={inputRef} onChoisir={({ id, nom, prenom }) => set('candidature', { id, nom: `${nom} ${prenom}` })} />
      )}
      <span className={styles['dates']}>
        <DateField label={words.du} {...dates} value={filtre.du ?? ''} onChange={(du) => set('du', du || undefined)} />
        <DateField label={words.au} {...dates} value={filtre.au ?? ''} onChange={(au) => set('au', au || undefined)} />
      </span>
      {Object.keys(filtre).length > 0 && (
        <Button variant="subtle" onClick={() => onChange({})}>
          {words.effacer}
        </Button>
      )}
    </div>
  )
}
