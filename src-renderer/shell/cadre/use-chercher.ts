import { IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { pli } from '../../api/client.ts'
import type { Icon } from '../../ui/icon.ts'
import type { PaletteSearch } from '../keyboard/command-palette.tsx'
import { existe } from '../routes/ecrans.ts'
import { useWording } from '../wording/use-wording.ts'

const MOST = 8

/** What the palette finds: candidatures by name, number or INE; picking one opens its dossier, or its counter view: it is found whatever the view of the queue. */
export function useChercher(): PaletteSearch {
  const { fileAttente, shell, statuts } = useWording()
  const navigate = useNavigate()
  return useCallback(
    async (query, signal) => {
      const found = await pli.candidatures.trouver({ recherche: query, limite: MOST }, { signal })
      return found.map(({ id, numero, nom, prenom, formationCode, dossier }) => ({
        id: `candidature-${id}`,
        label: `${nom.toLocaleUpperCase('fr')} ${prenom}`,
        description: `${numero} · ${formationCode} · ${statuts.dossier[dossier]}`,
        group: shell.palette.candidatures,
        icon: IconUser as Icon,
        other: { label: fileAttente.actes.guichet, onPick: () => void navigate({ to: '/', search: { vue: 'toutes', recherche: numero, guichet: id } }) },
        onPick: () => void (existe('dossier') ? navigate({ to: '/dossiers/$id', params: { id } }) : navigate({ to: '/', search: { vue: 'toutes', recherche: numero } })),
      }))
    },
    [fileAttente, shell, statuts, navigate],
  )
}
