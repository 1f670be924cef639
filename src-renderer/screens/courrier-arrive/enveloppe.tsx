import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { CANAUX_PLI, ETATS_CACHET, type CanalPli, type EtatCachet } from '#shared/domain/pli.ts'
import { aujourdhui } from '../../components/aujourdhui.ts'
import { GrilleChamps, Part } from '../../components/formulaire/grille-champs.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DateField } from '../../ui/date-field.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from './courrier-arrive.module.css'
import { aUnCachet, rangSuivant, type ErreurPli, type SaisiePli } from './saisie-pli.ts'

export interface DernierPli {
  readonly cachetLe: string | null
  readonly boite: string
  readonly rang: string
}

interface EnveloppeProps {
  readonly saisie: SaisiePli
  readonly erreurs: readonly ErreurPli[]
  readonly dernier: DernierPli | null | undefined
  readonly onChange: (changed: Partial<SaisiePli>) => void
  readonly onReprendreCachet: () => void
  readonly onReprendrePlace: () => void
  /** Enter in the postmark: what was inside comes next. */
  readonly onSuite: () => void
}

const LETTERS: Readonly<Record<string, EtatCachet>> = { i: 'illisible', a: 'absent' }

function Cachet({ saisie, erreurs, dernier, onChange, onReprendreCachet, onSuite }: EnveloppeProps) {
  const { courrierArrive, statuts, saisie: champs } = useWording()
  const words = courrierArrive.enveloppe
  const problem = erreurs.includes('cachet') ? courrierArrive.erreurs.cachet : erreurs.includes('apresReception') ? words.apresReception : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    const state = LETTERS[event.key.toLowerCase()]
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey
    if (plain && state !== undefined) {
      event.preventDefault()
      onChange({ cachet: state, cachetLe: '' })
      onSuite()
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault()
      // The field settles its date on this same key: what follows is drawn after it.
      window.setTimeout(onSuite)
    }
  }
  return (
    <>
      <Part largeur={5}>
        <div onKeyDownCapture={onKeyDown} data-cachet="">
          <DateField label={words.cachet} value={saisie.cachetLe} disabled={saisie.cachet !== 'date'} placeholder={saisie.cachet === 'date' ? 'JJ/MM' : statuts.cachet[saisie.cachet]} today={aujourdhui()} messages={champs.dates} error={problem} onChange={(cachetLe) => onChange(cachetLe === '' ? { cachetLe } : { cachet: 'date', cachetLe })} />
        </div>
      </Part>
      <Part largeur={7}>
        <div className={styles['etatCachet']}>
          <SegmentedControl aria-label={words.cachetEtat} fullWidth data={ETATS_CACHET.map((value) => ({ value, label: statuts.cachet[value] }))} value={saisie.cachet} onChange={(cachet) => onChange({ cachet, cachetLe: '' })} />
        </div>
      </Part>
      <div className={styles['sousCachet']}>
        <span>{words.cachetAide}</span>
        {dernier?.cachetLe != null && saisie.cachet === 'date' && saisie.cachetLe === '' && (
          <Button size="xs" variant="default" tabIndex={-1} onClick={onReprendreCachet} rightSection={<KeyHint combo="f4" />}>
            {words.reprendre(dernier.cachetLe)}
          </Button>
        )}
      </div>
    </>
  )
}

/** The envelope itself: its postmark, when and how it came, and where it is put. */
export function Enveloppe(props: EnveloppeProps) {
  const { saisie, erreurs, dernier, onChange, onReprendrePlace } = props
  const { courrierArrive, statuts, saisie: champs } = useWording()
  const words = courrierArrive.enveloppe
  const field = (name: 'numeroRecommande' | 'boite' | 'rang') => ({ value: saisie[name], onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }) })
  const today = aujourdhui()
  const next = dernier && (dernier.boite !== '' || dernier.rang !== '') && saisie.rang === ''
  return (
    <GrilleChamps>
      {aUnCachet(saisie.canal) && <Cachet {...props} />}
      <Part largeur={3}>
        <DateField label={words.recuLe} required value={saisie.recuLe} today={today} max={today} messages={champs.dates} error={erreurs.includes('recuLe') ? courrierArrive.erreurs.recuLe : undefined} onChange={(recuLe) => onChange({ recuLe })} />
      </Part>
      <Part largeur={5}>
        <NativeSelect label={words.canal} data={CANAUX_PLI.map((value) => ({ value, label: statuts.canalPli[value] }))} value={saisie.canal} onChange={(event) => onChange({ canal: event.currentTarget.value as CanalPli })} />
      </Part>
      <Part largeur={2}><TextInput label={words.boite} maxLength={40} {...field('boite')} /></Part>
      <Part largeur={2}><TextInput label={words.rang} maxLength={40} {...field('rang')} /></Part>
      {saisie.canal === 'recommande' && <TextInput label={words.numero} maxLength={40} {...field('numeroRecommande')} />}
      {next && (
        <div className={styles['sousPlace']}>
          <Button size="xs" variant="default" tabIndex={-1} onClick={onReprendrePlace} rightSection={<KeyHint combo="f8" />}>
            {words.reprendrePlace(dernier.boite, rangSuivant(dernier.rang))}
          </Button>
        </div>
      )}
    </GrilleChamps>
  )
}
