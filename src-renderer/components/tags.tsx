import styles from './components.module.css'

export interface TagAffiche {
  readonly id: number
  readonly libelle: string
  readonly couleur: string
}

/** A tag: its words, and a dot of the colour that the office chose (never the words in that colour: it may be unreadable). */
export function Tag({ libelle, couleur }: Omit<TagAffiche, 'id'>) {
  return (
    <span className={styles['tag']} title={libelle}>
      <i style={{ background: couleur }} aria-hidden="true" />
      <span>{libelle}</span>
    </span>
  )
}

/** The tags of one line; what does not fit is in the title. */
export function Tags({ tags, points = false }: { readonly tags: readonly TagAffiche[]; /** Dots only, the words on hover. */ readonly points?: boolean }) {
  if (tags.length === 0) return null
  return (
    <span className={styles['tags']} title={tags.map(({ libelle }) => libelle).join(', ')}>
      {tags.map(({ id, libelle, couleur }) => (points ? <i key={id} className={styles['point']} style={{ background: couleur }} aria-label={libelle} role="img" /> : <Tag key={id} libelle={libelle} couleur={couleur} />))}
    </span>
  )
}
