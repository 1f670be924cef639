import type { LettreResume } from '#shared/contract/lettres.ts'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import type { GesteLettres } from './barre-selection.tsx'
import { Exporter } from './exporter.tsx'
import { Imprimer } from './imprimer.tsx'
import { Marquer } from './marquer.tsx'
import { Notifier } from './notifier.tsx'

export type GesteOuvert = { readonly genre: GesteLettres; readonly ids: readonly number[] } | { readonly genre: 'notifier'; readonly lettre: LettreResume }

interface GestesProps {
  readonly ouvert: GesteOuvert
  readonly onClose: () => void
  /** What was selected has moved to another group. */
  readonly onFait: () => void
}

/** The dialog of the act under way; the keys of the list are silent behind it, wherever the focus is. */
export function Gestes({ ouvert, onClose, onFait }: GestesProps) {
  useActions([], [], { exclusive: true })
  if (ouvert.genre === 'notifier') return <Notifier lettre={ouvert.lettre} onClose={onClose} />
  if (ouvert.genre === 'imprimer') return <Imprimer ids={ouvert.ids} onClose={onClose} onFait={onFait} />
  if (ouvert.genre === 'exporter') return <Exporter ids={ouvert.ids} onClose={onClose} />
  return <Marquer quoi={ouvert.genre} ids={ouvert.ids} onClose={onClose} onFait={onFait} />
}
