import type { LettreResume } from '#shared/contract/lettres.ts'
import type { GesteLettres } from './barre-selection.tsx'
import { Exporter } from './exporter.tsx'
import { Imprimer } from './imprimer.tsx'
import { Marquer } from './marquer.tsx'
import { Notifier } from './notifier.tsx'

export type GesteOuvert = { readonly genre: GesteLettres; readonly ids: readonly number[] } | { readonly genre: 'notifier'; readonly lettre: LettreResume }

/** The dialog of the act under way. */
export function Gestes({ ouvert, onClose }: { readonly ouvert: GesteOuvert | undefined; readonly onClose: () => void }) {
  if (ouvert === undefined) return null
  if (ouvert.genre === 'notifier') return <Notifier lettre={ouvert.lettre} onClose={onClose} />
  if (ouvert.genre === 'imprimer') return <Imprimer ids={ouvert.ids} onClose={onClose} />
  if (ouvert.genre === 'exporter') return <Exporter ids={ouvert.ids} onClose={onClose} />
  return <Marquer quoi={ouvert.genre} ids={ouvert.ids} onClose={onClose} />
}
