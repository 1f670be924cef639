import type { DefautsEnMasse } from '#shared/contract/dossiers.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './groupe.module.css'

/** Asked once, before a selection is declared complete: how many have a piece refused or missing, the first ones by name (decision 34). */
export function Defauts({ defauts: { nombre, premiers } }: { readonly defauts: DefautsEnMasse }) {
  const { defauts: words } = useWording().fileAttente.statut
  if (nombre === 0) return null
  const autres = nombre - premiers.length
  return (
    <div className={styles['exclus']} role="alert">
      <p>{words.annonce(nombre)}</p>
      <ul>
        {premiers.map(({ id, numero, nom, prenom }) => (
          <li key={id}>
            <b>{numero}</b> {nom} {prenom}
          </li>
        ))}
        {autres > 0 && <li>{words.autres(autres)}</li>}
      </ul>
    </div>
  )
}
