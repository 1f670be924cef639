import styles from './lettres.module.css'

/** What is missing, said and listed by name. */
export function Manquants({ phrase, noms }: { readonly phrase: (nombre: number) => string; readonly noms: readonly string[] }) {
  if (noms.length === 0) return null
  return (
    <div className={styles['manque']} role="alert">
      {phrase(noms.length)}
      <ul tabIndex={0}>
        {noms.map((nom) => (
          <li key={nom}>{nom}</li>
        ))}
      </ul>
    </div>
  )
}
