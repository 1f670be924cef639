import type { RefObject } from 'react'
import type { Action } from '../../shell/keyboard/action.ts'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useDroit } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import type { GesteLettres } from './barre-selection.tsx'

interface GestesClavier {
  readonly champ: RefObject<HTMLInputElement | null>
  readonly ouvrir: () => void
  readonly basculer: () => void
  readonly geste: (geste: GesteLettres) => void
  readonly notifier: () => void
  readonly vider: () => void
  /** Something is selected, or at least chosen. */
  readonly cible: boolean
  readonly selection: boolean
}

/** The keys of the letters: an act takes the selection, or the letter that is shown when nothing is selected. */
export function useActionsLettres(gestes: GestesClavier): void {
  const { lettres, shell } = useWording()
  const { actes } = lettres
  const allowed = useDroit('VALID_AVIS')
  const { cible, selection } = gestes
  const group = shell.rail.lettres
  const act = (geste: GesteLettres, key: string): Action => ({ id: `lettres.${geste}`, label: actes[geste], group, keys: [key], enabled: () => cible && allowed, run: () => gestes.geste(geste) })
  const actions: readonly Action[] = [
    { id: 'lettres.ouvrir', label: actes.dossier, group, keys: ['enter'], enabled: () => cible, run: () => gestes.ouvrir() },
    { id: 'lettres.selectionner', label: actes.selectionner, group, keys: ['space', 'x'], hidden: true, run: () => gestes.basculer() },
    { id: 'lettres.chercher', label: actes.chercher, group, keys: ['/'], run: () => gestes.champ.current?.select() },
    act('imprimer', 'i'),
    act('exporter', 'e'),
    act('imprimees', 'm'),
    act('postees', 'p'),
    { id: 'lettres.notifier', label: actes.notifier, group, keys: ['n'], enabled: () => cible && allowed, run: () => gestes.notifier() },
    { id: 'lettres.vider', label: lettres.deselectionner, group, keys: ['escape'], enabled: () => selection, run: () => gestes.vider() },
  ]
  useActions(actions, [actes, cible, selection, allowed])
}
