import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { CommandPalette } from '../keyboard/command-palette.tsx'
import type { Action } from '../keyboard/action.ts'
import { useActions } from '../keyboard/keyboard-provider.tsx'
import { ShortcutsDialog } from '../keyboard/shortcuts-dialog.tsx'
import { ENTREES_RAIL } from '../routes/ecrans.ts'
import { usePreferences } from '../session/use-preferences.ts'
import { useWording } from '../wording/use-wording.ts'
import { useChercher } from './use-chercher.ts'

const NEXT_THEME = { auto: 'light', light: 'dark', dark: 'auto' } as const
const NEXT_DENSITY = { compacte: 'confortable', confortable: 'compacte' } as const

/** The commands that exist on every screen, the palette (Ctrl+K) and the list of shortcuts (?). */
export function ActionsGenerales() {
  const { shell } = useWording()
  const { palette, raccourcis, groupes, actions: words, etats } = shell
  const navigate = useNavigate()
  const [preferences, change] = usePreferences()
  const [opened, setOpened] = useState<'palette' | 'raccourcis'>()
  const search = useChercher()
  const actions = useMemo((): readonly Action[] => {
    const general = { group: groupes.general }
    return [
      { id: 'general.palette', label: words.palette, ...general, keys: ['ctrl+k'], hidden: true, run: () => setOpened('palette') },
      { id: 'general.raccourcis', label: words.raccourcis, ...general, keys: ['?'], run: () => setOpened('raccourcis') },
      ...ENTREES_RAIL.map(({ nom, chemin, libelle }, rank): Action => ({ id: `aller.${nom}`, label: words.aller(shell.rail[libelle]), group: groupes.aller, keys: [`alt+${rank + 1}`], run: () => void navigate({ to: chemin }) })),
      { id: 'general.theme', label: words.theme, ...general, keys: [], run: () => change({ theme: NEXT_THEME[preferences.theme] }) },
      { id: 'general.densite', label: words.densite, ...general, keys: [], run: () => change({ densite: NEXT_DENSITY[preferences.densite] }) },
    ]
  }, [shell, words, groupes, navigate, change, preferences.theme, preferences.densite])
  useActions(actions, [actions])
  const close = () => setOpened(undefined)
  if (opened === 'raccourcis') return <ShortcutsDialog onClose={close} labels={{ title: raccourcis.titre, close: shell.fenetre.fermer, none: raccourcis.aucun }} />
  if (opened === undefined) return null
  return (
    <CommandPalette
      onClose={close}
      search={search}
      labels={{ title: palette.titre, placeholder: palette.invite, nothing: () => palette.aucun, searching: palette.recherche, failed: etats.injoignable, list: palette.candidatures }}
    />
  )
}
