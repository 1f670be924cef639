import { AvisEnMasse } from './avis-en-masse.tsx'
import type { GesteGroupe } from './barre-selection.tsx'
import { Guichet } from './guichet.tsx'
import { StatutEnMasse } from './statut-en-masse.tsx'
import { TagsEnMasse } from './tags-en-masse.tsx'

export type GesteOuvert = { readonly genre: GesteGroupe; readonly ids: readonly number[] } | { readonly genre: 'guichet'; readonly id: number }

const GROUPES = { statut: StatutEnMasse, avis: AvisEnMasse, tags: TagsEnMasse } as const

/** The dialog of the act that was asked, if any. */
export function Gestes({ ouvert, onClose }: { readonly ouvert: GesteOuvert | undefined; readonly onClose: () => void }) {
  if (!ouvert) return null
  if (ouvert.genre === 'guichet') return <Guichet id={ouvert.id} onClose={onClose} />
  const Groupe = GROUPES[ouvert.genre]
  return <Groupe ids={ouvert.ids} onClose={onClose} />
}
