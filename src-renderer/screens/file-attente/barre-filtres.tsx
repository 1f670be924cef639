import { Button, Menu } from '@mantine/core'
import { IconArrowsSort, IconCheck, IconLayoutSidebarRight, IconLayoutSidebarRightFilled } from '@tabler/icons-react'
import type { KeyboardEvent, Ref } from 'react'
import type { FacetteView } from '#shared/contract/candidatures.ts'
import { SENS, TRIS } from '#shared/domain/file-attente.ts'
import type { OrdreFile } from '../../shell/file/file.ts'
import { useKeyHint } from '../../shell/keyboard/keyboard-provider.tsx'
import type { RechercheFile } from '../../shell/routes/recherche-file.ts'
import { usePreferences } from '../../shell/session/use-preferences.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { FilterBar, type ActiveFilter } from '../../ui/filter-bar.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { FACETTES_AFFICHEES, valeursChoisies } from './facettes.ts'

interface BarreFiltresProps {
  readonly search: RechercheFile
  readonly ordre: OrdreFile
  readonly facettes: Readonly<Record<string, readonly FacetteView[]>> | undefined
  readonly onChange: (changed: Partial<RechercheFile>) => void
  readonly onType: (recherche: string) => void
  readonly onLeave: () => void
  readonly inputRef: Ref<HTMLInputElement>
}

/** The filters in force, each with its way out. */
function useFiltres({ search, facettes, onChange }: Pick<BarreFiltresProps, 'search' | 'facettes' | 'onChange'>): readonly ActiveFilter[] {
  const { fileAttente, statuts } = useWording()
  return FACETTES_AFFICHEES.flatMap(({ cle, libelle, poser }) => {
    const chosen = valeursChoisies(search, cle)
    return chosen.map((value) => {
      const known = facettes?.[cle]?.find((facette) => facette.cle === value) ?? { cle: value, libelle: null, total: 0 }
      const label = libelle(known, statuts)
      return { key: `${cle}-${value}`, label, removeLabel: fileAttente.retirerFiltre(label), onRemove: () => onChange(poser(chosen.filter((other) => other !== value))) }
    })
  })
}

function MenuTri({ ordre, onChange }: Pick<BarreFiltresProps, 'ordre' | 'onChange'>) {
  const { fileAttente, statuts } = useWording()
  const mark = (on: boolean) => <span style={{ width: 14, display: 'grid' }}>{on && <IconCheck size={14} stroke={2.25} />}</span>
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={<IconArrowsSort size={15} stroke={1.75} />}>
          {fileAttente.trier(statuts.tri[ordre.tri])}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {TRIS.map((tri) => (
          <Menu.Item key={tri} role="menuitemradio" aria-checked={tri === ordre.tri} leftSection={mark(tri === ordre.tri)} onClick={() => onChange({ tri })}>
            {statuts.tri[tri]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {SENS.map((sens) => (
          <Menu.Item key={sens} role="menuitemradio" aria-checked={sens === ordre.sens} leftSection={mark(sens === ordre.sens)} onClick={() => onChange({ sens })}>
            {fileAttente.ordre[sens]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function BoutonApercu() {
  const { apercu: words } = useWording().fileAttente
  const [{ apercu }, change] = usePreferences()
  const Shape = apercu ? IconLayoutSidebarRightFilled : IconLayoutSidebarRight
  const label = apercu ? words.cacher : words.montrer
  return (
    <Button variant="subtle" color="gray" px={8} aria-label={label} title={label} aria-pressed={apercu} onClick={() => change({ apercu: !apercu })}>
      <Shape size={17} stroke={1.75} />
    </Button>
  )
}

/** Search as you type, filters in force, sort, preview. */
export function BarreFiltres({ search, ordre, facettes, onChange, onType, onLeave, inputRef }: BarreFiltresProps) {
  const { fileAttente } = useWording()
  const shortcut = useKeyHint('file.chercher')
  const filters = useFiltres({ search, facettes, onChange })
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    if (!(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    onLeave()
  }
  return (
    <div onKeyDown={leave}>
      <FilterBar
        label={fileAttente.filtres}
        search={<SearchBox value={search.recherche ?? ''} onSearch={onType} label={fileAttente.chercher} placeholder={fileAttente.chercher} clearLabel={fileAttente.effacerRecherche} delay={0} shortcut={shortcut} inputRef={inputRef} />}
        filters={filters}
        end={
          <>
            <MenuTri ordre={ordre} onChange={onChange} />
            <BoutonApercu />
          </>
        }
      />
    </div>
  )
}
