import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { SaisieAvis } from '#shared/contract/avis.ts'
import { LIEU_PRESELECTION_MAX, PARTIES_AVIS } from '#shared/domain/avis.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { TimeField } from '../../../ui/time-field.tsx'
import { useMotifs } from '../actes/use-motifs.ts'
import { ChampDate } from './champ-date.tsx'
import styles from './formulaires.module.css'

export interface PartieProps {
  readonly avis: SaisieAvis
  readonly changer: (change: Partial<SaisieAvis>) => void
  /** What is missing, once it was asked for. */
  readonly manque: string | undefined
}

/** The motif, from the library, and its text for this candidat. */
function Motif({ avis, changer, manque }: PartieProps) {
  const { avis: words } = useWording().dossierFormulaires
  const motifs = useMotifs('avis')
  const data = motifs.map(({ id, texte }) => ({ value: String(id), label: texte }))
  const choose = (value: string | null) => {
    const found = motifs.find(({ id }) => String(id) === value)
    changer(found ? { motifId: found.id, motif: found.texte } : { motifId: undefined, motif: undefined })
  }
  return (
    <>
      <Select label={words.motif} placeholder={words.motifInvite} searchable clearable data={data} value={avis.motifId === undefined ? null : String(avis.motifId)} nothingFoundMessage={words.aucunMotif} error={manque} maxDropdownHeight={240} onChange={choose} />
      {avis.motifId !== undefined && <Textarea label={words.motifTexte} autosize minRows={2} maxRows={8} maxLength={500} value={avis.motif ?? ''} onChange={(event) => changer({ motif: event.currentTarget.value })} />}
    </>
  )
}

function Rang({ avis, changer, manque }: PartieProps) {
  const { avis: words } = useWording().dossierFormulaires
  return <NumberInput label={words.rang} description={words.rangAide} min={1} max={99_999} allowDecimal={false} allowNegative={false} hideControls value={avis.rang ?? ''} error={manque} onChange={(value) => changer({ rang: typeof value === 'number' ? value : undefined })} />
}

function Reserve({ avis, changer }: PartieProps) {
  const { avis: words } = useWording().dossierFormulaires
  return <Textarea label={words.reserve} description={words.reserveAide} autosize minRows={1} maxRows={6} maxLength={500} value={avis.reserve ?? ''} onChange={(event) => changer({ reserve: event.currentTarget.value === '' ? undefined : event.currentTarget.value })} />
}

function Convocation({ avis, changer }: PartieProps) {
  const { dossierFormulaires, saisie } = useWording()
  const words = dossierFormulaires.avis
  const some = (value: string) => (value === '' ? undefined : value)
  return (
    <>
      <div className={styles['deux']}>
        <ChampDate label={words.preselectionLe} value={avis.preselectionLe ?? ''} onChange={(value) => changer({ preselectionLe: some(value) })} sens="libre" />
        <TimeField label={words.preselectionHeure} value={avis.preselectionHeure ?? ''} unreadable={saisie.champ['heure'] ?? ''} format={(value) => value.replace(':', ' h ')} onChange={(value) => changer({ preselectionHeure: some(value) })} />
      </div>
      <TextInput label={words.preselectionLieu} maxLength={LIEU_PRESELECTION_MAX} value={avis.preselectionLieu ?? ''} onChange={(event) => changer({ preselectionLieu: some(event.currentTarget.value) })} />
    </>
  )
}

const CHAMPS = { motifId: Motif, rang: Rang, reserve: Reserve, preselectionLe: Convocation } as const

/** The fields that this type of avis must or may carry, as the domain's table says. */
export function PartiesAvis(props: PartieProps) {
  const { obligatoires, possibles } = PARTIES_AVIS[props.avis.type]
  const asked: readonly string[] = [...obligatoires, ...possibles]
  return Object.entries(CHAMPS)
    .filter(([champ]) => asked.includes(champ))
    .map(([champ, Champ]) => <Champ key={champ} {...props} />)
}

/** The first obligatory part that is missing. */
export const partieManquante = (avis: SaisieAvis): string | undefined => PARTIES_AVIS[avis.type].obligatoires.find((champ) => avis[champ] === undefined)
