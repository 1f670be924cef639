import { IconAlarm, IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconClipboardCheck, IconEye, IconHandClick, IconList, IconPencilCheck, IconSquareCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { FacetteView } from '#shared/contract/candidatures.ts'
import { VUES, type Vue } from '#shared/domain/file-attente.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { FacetList, type Facet } from '../../ui/facet-list.tsx'
import type { Icon } from '../../ui/icon.ts'
import { Pane } from '../../ui/pane.tsx'
import type { Tone } from '../../ui/tone.ts'
import styles from './file-attente.module.css'
import { FACETTES_AFFICHEES, valeursChoisies, type CleFacette } from './facettes.ts'
import type { RechercheFile } from '../../shell/routes/recherche-file.ts'

interface VueDessinee {
  readonly icon: Icon
  readonly nested?: boolean
  readonly tone?: Tone
}

const DRAWN: Readonly<Record<Vue, VueDessinee>> = {
  a_controler: { icon: IconEye, tone: 'info' },
  a_pointer: { icon: IconHandClick, nested: true },
  a_declarer: { icon: IconPencilCheck, nested: true },
  en_retard: { icon: IconAlertTriangle, nested: true, tone: 'danger' },
  echeance_proche: { icon: IconAlarm, tone: 'warning' },
  attendues: { icon: IconCircleDashed },
  incompletes: { icon: IconCircleHalf2, tone: 'warning' },
  completes: { icon: IconCircleCheck, tone: 'success' },
  avis_a_valider: { icon: IconClipboardCheck },
  avis_valides: { icon: IconSquareCheck },
  toutes: { icon: IconList },
}

const ORDER: readonly Vue[] = ['a_controler', 'a_pointer', 'a_declarer', 'en_retard', 'echeance_proche', 'attendues', 'incompletes', 'completes', 'avis_a_valider', 'avis_valides', 'toutes']

const SHORT = 7

interface VuesProps {
  readonly search: RechercheFile
  readonly vue: Vue
  readonly comptes: { readonly vues: Readonly<Record<string, number>>; readonly facettes: Readonly<Record<string, readonly FacetteView[]>> } | undefined
  readonly onChange: (changed: Partial<RechercheFile>) => void
}

/** A facet: its first values, the others behind one click; what is chosen stays in sight. */
function Facette({ cle, valeurs, choisies, onChange }: { readonly cle: CleFacette; readonly valeurs: readonly Facet[]; readonly choisies: readonly string[]; readonly onChange: (choisies: readonly string[]) => void }) {
  const { fileAttente, format } = useWording()
  const [whole, setWhole] = useState(false)
  // A single value narrows nothing.
  if (valeurs.length < 2 && choisies.length === 0) return null
  const shown = whole || valeurs.length <= SHORT + 1 ? valeurs : valeurs.filter(({ key }, rank) => rank < SHORT || choisies.includes(key))
  return (
    <div>
      <FacetList title={fileAttente.facettes[cle]} facets={shown} selected={choisies} onChange={onChange} mode="many" formatCount={format.nombre} />
      {valeurs.length > SHORT + 1 && (
        <button type="button" className={styles['plus']} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? fileAttente.voirMoins : fileAttente.voirPlus(valeurs.length - shown.length)}
        </button>
      )}
    </div>
  )
}

/** The named views and the facets, with what each would show. */
export function Vues({ search, vue, comptes, onChange }: VuesProps) {
  const { fileAttente, statuts, format } = useWording()
  const views = ORDER.map((key): Facet => ({ key, label: statuts.vue[key], count: comptes?.vues[key], ...DRAWN[key] }))
  return (
    <Pane label={fileAttente.vues} sunken flush>
      <div className={styles['vues']}>
        <FacetList title={fileAttente.vues} hideTitle facets={views} selected={[vue]} onChange={([key]) => onChange({ vue: VUES.find((one) => one === key) })} formatCount={format.nombre} />
        {FACETTES_AFFICHEES.map(({ cle, libelle, poser }) => (
          <Facette
            key={cle}
            cle={cle}
            valeurs={(comptes?.facettes[cle] ?? []).map((facette) => ({ key: facette.cle, label: libelle(facette, statuts), count: facette.total }))}
            choisies={valeursChoisies(search, cle)}
            onChange={(choisies) => onChange(poser(choisies))}
          />
        ))}
      </div>
    </Pane>
  )
}
