import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Ref } from 'react'
import type { LigneView } from '#shared/contract/candidatures.ts'
import { api } from '../api/client.ts'
import { garderAffiche } from '../api/query-client.ts'
import { NomCandidat } from './nom-candidat.tsx'

interface ChercherCandidatureProps {
  readonly label: string
  readonly placeholder: string
  /** Said when nothing answers. */
  readonly vide: string
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onChoisir: (ligne: LigneView) => void
}

const LEAST = 2
const MOST = 8

/** Finds one candidature by name, number or INE. */
export function ChercherCandidature({ label, placeholder, vide, inputRef, onChoisir }: ChercherCandidatureProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [texte, setTexte] = useState('')
  const enabled = texte.trim().length >= LEAST
  const { data = [] } = useQuery({ ...api.candidatures.trouver.queryOptions({ input: { recherche: texte.trim(), limite: MOST } }), ...garderAffiche, enabled })
  const submit = (value: string) => {
    const chosen = data.find(({ id }) => String(id) === value)
    setTexte('')
    combobox.closeDropdown()
    if (chosen) onChoisir(chosen)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={submit} width={320} position="bottom-start">
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          aria-label={label}
          placeholder={placeholder}
          value={texte}
          autoComplete="off"
          leftSection={<IconSearch size={15} stroke={1.75} />}
          onChange={(event) => {
            setTexte(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex('active')
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!enabled}>
        <Combobox.Options aria-label={label}>
          {data.length === 0 && <Combobox.Empty>{vide}</Combobox.Empty>}
          {data.map(({ id, nom, prenom, numero }) => (
            <Combobox.Option key={id} value={String(id)}>
              <NomCandidat nom={nom} prenom={prenom} /> <span className="tabular">{numero}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
