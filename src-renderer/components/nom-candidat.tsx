import styles from './components.module.css'

/** « NGUYỄN Thị Ánh »: the name in capitals as the office writes it, whole in the title when it is cut. */
export function NomCandidat({ nom, prenom }: { readonly nom: string; readonly prenom: string }) {
  const name = nom.toLocaleUpperCase('fr')
  return (
    <span className={styles['nom']} title={`${name} ${prenom}`.trim()}>
      <b>{name}</b> {prenom}
    </span>
  )
}
