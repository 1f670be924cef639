import type { RefObject } from 'react'
import type { Action } from '../../shell/keyboard/action.ts'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { usePreferences } from '../../shell/session/use-preferences.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import type { GesteGroupe } from './barre-selection.tsx'

interface GestesFile {
  readonly champ: RefObject<HTMLInputElement | null>
  readonly ouvrir: () => void
  readonly basculer: () => void
  readonly guichet: () => void
  readonly actualiser: () => void
  readonly geste: (geste: GesteGroupe) => void
  readonly vider: () => void
  readonly selection: boolean
}

/** The keys of the list. Enter, Space and x are the grid's own when it has the focus, and answer everywhere else too. */
export function useActionsFile(gestes: GestesFile): void {
  const { fileAttente, shell } = useWording()
  const [{ apercu }, change] = usePreferences()
  const { actes } = fileAttente
  const { selection } = gestes
  const group = shell.groupes.file
  const onSelection = (geste: GesteGroupe, key: string): Action => ({ id: `file.${geste}`, label: actes[geste], group, keys: [key], enabled: () => selection, run: () => gestes.geste(geste) })
  const actions: readonly Action[] = [
    { id: 'file.ouvrir', label: actes.ouvrir, group, keys: ['enter'], hidden: true, run: () => gestes.ouvrir() },
    { id: 'file.selectionner', label: fileAttente.selectionner, group, keys: ['space', 'x'], hidden: true, run: () => gestes.basculer() },
    { id: 'file.chercher', label: actes.chercher, group, keys: ['/'], run: () => gestes.champ.current?.select() },
    { id: 'file.guichet', label: actes.guichet, group, keys: ['g'], run: () => gestes.guichet() },
    onSelection('statut', 's'),
    onSelection('avis', 'a'),
    onSelection('tags', 't'),
    { id: 'file.vider', label: fileAttente.deselectionner, group, keys: ['escape'], enabled: () => selection, run: () => gestes.vider() },
    { id: 'file.apercu', label: apercu ? fileAttente.apercu.cacher : fileAttente.apercu.montrer, group, keys: ['o'], run: () => change({ apercu: !apercu }) },
    { id: 'file.actualiser', label: actes.actualiser, group, keys: ['r'], run: () => gestes.actualiser() },
  ]
  useActions(actions, [actes, apercu, selection])
}
