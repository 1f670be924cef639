import type { CourrielView } from '#shared/contract/courriels.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './courriels.module.css'

/** Each time that it was tried, and what came of it. */
export function Tentatives({ courriel: { tentatives } }: { readonly courriel: CourrielView }) {
  const { courriels: words, format } = useWording()
  const { detail } = words
  if (tentatives.length === 0) return null
  return (
    <details className={styles['tentatives']}>
      <summary>
        {detail.tentatives} ({format.nombre(tentatives.length)})
      </summary>
      <ol>
        {tentatives.map(({ commenceeLe, resultat, reponseCode, detail: dit }, rank) => (
          <li key={rank}>
            {detail.tentative(commenceeLe, resultat === null ? detail.resultatInconnu : (detail.resultats[resultat] ?? resultat))}
            {dit !== '' && resultat !== 'envoye' && resultat !== 'ecrit' && <span className={styles['raison']}> · {reponseCode === null ? words.raison(null, dit.split(' ')[0] ?? '') : words.raison(reponseCode, dit)}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
