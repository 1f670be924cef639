import { IconAlertTriangle, IconMasksTheater } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { existe } from '../../shell/routes/ecrans.ts'
import { useDroit, useSession } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import styles from './courriels.module.css'

/** Why nothing leaves, when nothing does. */
function useRaison(): { readonly texte: string; readonly aRegler: boolean } | undefined {
  const { bandeau } = useWording().courriels
  const { compteurs } = useSession()
  const { data } = useQuery({ ...api.courriels.smtp.queryOptions(), enabled: useDroit('GEST_CANDIDATURE') })
  if (data === undefined) return undefined
  const { reglage, motDePasseConnu, pauseJusqua } = data
  if (reglage === null) return { texte: bandeau.sansServeur(compteurs.courrielsEnPartance), aRegler: true }
  if (reglage.utilisateur !== '' && !motDePasseConnu) return { texte: bandeau.sansMotDePasse, aRegler: true }
  return pauseJusqua === null ? undefined : { texte: bandeau.pause(pauseJusqua), aRegler: false }
}

/** One line over the list: the demonstration sends nothing, or the line does not answer. */
export function BandeauEnvoi() {
  const { bandeau } = useWording().courriels
  const { demonstration } = useSession()
  const maySet = useDroit('PARAMETRAGE')
  const navigate = useNavigate()
  const raison = useRaison()
  if (demonstration)
    return (
      <p className={styles['bandeau']} data-tone="neutral">
        <IconMasksTheater size={16} stroke={1.75} /> <span>{bandeau.demonstration}</span>
      </p>
    )
  if (raison === undefined) return null
  return (
    <p className={styles['bandeau']} data-tone="warning" role="status">
      <IconAlertTriangle size={16} stroke={1.75} /> <span>{raison.texte}</span>
      {raison.aRegler && maySet && existe('parametres') && (
        <button type="button" className={styles['bandeauActe']} onClick={() => void navigate({ to: '/parametres/$section', params: { section: 'courriels' } })}>
          {bandeau.regler}
        </button>
      )}
    </p>
  )
}
