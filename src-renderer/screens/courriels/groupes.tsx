import { IconAlertTriangle, IconClock, IconFilePencil, IconList, IconMailCheck, IconMailOff } from '@tabler/icons-react'
import { GROUPES_COURRIEL } from '#shared/contract/courriels.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { FacetList, type Facet } from '../../ui/facet-list.tsx'
import { Pane } from '../../ui/pane.tsx'
import type { Groupe } from './use-courriels.ts'
import styles from './courriels.module.css'

const DRAWN: Readonly<Record<Groupe, Pick<Facet, 'icon' | 'tone'>>> = {
  en_partance: { icon: IconClock, tone: 'info' },
  a_traiter: { icon: IconAlertTriangle, tone: 'warning' },
  partis: { icon: IconMailCheck, tone: 'success' },
  brouillons: { icon: IconFilePencil },
  abandonnes: { icon: IconMailOff, tone: 'muted' },
  tous: { icon: IconList },
}

const ORDER: readonly Groupe[] = ['en_partance', 'a_traiter', 'partis', 'brouillons', 'abandonnes', 'tous']

interface GroupesProps {
  readonly groupe: Groupe
  readonly comptes: Readonly<Record<string, number>> | undefined
  readonly onChange: (groupe: Groupe) => void
}

/** The groups of the outbox, with what each holds. */
export function Groupes({ groupe, comptes, onChange }: GroupesProps) {
  const { courriels: words, format } = useWording()
  const groups = ORDER.map((key): Facet => ({ key, label: words.groupes[key], count: comptes?.[key], ...DRAWN[key] }))
  return (
    <Pane label={words.choixGroupe} sunken flush>
      <div className={styles['groupes']}>
        <FacetList title={words.choixGroupe} hideTitle facets={groups} selected={[groupe]} onChange={([key]) => onChange(GROUPES_COURRIEL.find((one) => one === key) ?? 'tous')} formatCount={format.nombre} />
      </div>
    </Pane>
  )
}
