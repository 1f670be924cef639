import { IconFileOff, IconFiles, IconMailbox, IconPrinter, IconSend } from '@tabler/icons-react'
import { GROUPES_LETTRE } from '#shared/contract/lettres.ts'
import { GENRES_LETTRE } from '#shared/domain/lettre.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { FacetList, type Facet } from '../../ui/facet-list.tsx'
import { Pane } from '../../ui/pane.tsx'
import type { FiltreLettres, Groupe } from './use-lettres.ts'
import styles from './lettres.module.css'

const DRAWN: Readonly<Record<Groupe, Pick<Facet, 'icon' | 'tone'>>> = {
  a_imprimer: { icon: IconPrinter, tone: 'info' },
  a_poster: { icon: IconMailbox, tone: 'warning' },
  postees: { icon: IconSend, tone: 'success' },
  annulees: { icon: IconFileOff, tone: 'muted' },
  toutes: { icon: IconFiles },
}

const ORDER: readonly Groupe[] = ['a_imprimer', 'a_poster', 'postees', 'annulees', 'toutes']
const TOUS = 'tous'

interface GroupesProps {
  readonly filtre: FiltreLettres
  readonly comptes: Readonly<Record<string, number>> | undefined
  readonly onChange: (changed: { readonly groupe?: Groupe; readonly genre?: FiltreLettres['genre'] | undefined }) => void
}

/** What is left to do with the letters, and their kinds. */
export function Groupes({ filtre, comptes, onChange }: GroupesProps) {
  const { lettres: words, statuts, format } = useWording()
  const groups = ORDER.map((key): Facet => ({ key, label: words.groupe[key], count: comptes?.[key], ...DRAWN[key] }))
  const genres = [{ key: TOUS, label: words.tousGenres }, ...GENRES_LETTRE.map((key) => ({ key, label: statuts.genreLettre[key] }))]
  return (
    <Pane label={words.groupes} sunken flush>
      <div className={styles['groupes']}>
        <FacetList title={words.groupes} hideTitle facets={groups} selected={[filtre.groupe]} onChange={([key]) => onChange({ groupe: GROUPES_LETTRE.find((one) => one === key) ?? 'toutes' })} formatCount={format.nombre} />
        <FacetList title={words.genre} facets={genres} selected={[filtre.genre ?? TOUS]} onChange={([key]) => onChange({ genre: GENRES_LETTRE.find((one) => one === key) })} />
      </div>
    </Pane>
  )
}
