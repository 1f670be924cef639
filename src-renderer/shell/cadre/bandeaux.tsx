import { IconAlertTriangle, IconDatabaseExclamation, IconLoader, IconMasksTheater, IconPlugConnectedX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Session } from '#shared/contract/bureau.ts'
import type { ShellWording } from '#shared/wording/fr/shell.ts'
import { api } from '../../api/client.ts'
import { useEnLigne } from '../../api/liaison.ts'
import type { Icon } from '../../ui/icon.ts'
import { existe } from '../routes/ecrans.ts'
import { useDroit, useSession } from '../session/use-session.ts'
import { useWording } from '../wording/use-wording.ts'
import styles from './cadre.module.css'

const FREE_ENOUGH = 2 * 1024 ** 3

interface Bandeau {
  readonly key: string
  readonly tone: 'warning' | 'danger' | 'info'
  readonly icon: Icon
  readonly texte: string
  readonly acte?: { readonly libelle: string; readonly section: string }
}

function sauvegarde({ sauvegarde: { reglee, faiteLe, ageHeures } }: Session, wording: ShellWording['bandeaux']): string {
  if (!reglee) return wording.sauvegardeAbsente
  return faiteLe === null || ageHeures === null ? wording.sauvegardeJamais : wording.sauvegardeAgee(ageHeures)
}

/** What must be known on every screen, the gravest first. */
function bandeauxDe(session: Session, enLigne: boolean, mayBackUp: boolean, wording: ShellWording['bandeaux']): readonly Bandeau[] {
  const full = session.disqueLibreOctets !== null && session.disqueLibreOctets < FREE_ENOUGH
  const regler = { acte: { libelle: wording.reglerSauvegarde, section: 'sauvegardes' } }
  return [
    ...(enLigne ? [] : [{ key: 'liaison', tone: 'danger' as const, icon: IconPlugConnectedX as Icon, texte: wording.horsLigne }]),
    ...(full ? [{ key: 'disque', tone: 'danger' as const, icon: IconDatabaseExclamation as Icon, texte: wording.disque(session.disqueLibreOctets ?? 0) }] : []),
    ...(session.etat === 'verification' ? [{ key: 'verification', tone: 'info' as const, icon: IconLoader as Icon, texte: wording.verification }] : []),
    ...(session.etat === 'preparation' ? [{ key: 'preparation', tone: 'info' as const, icon: IconLoader as Icon, texte: wording.preparation }] : []),
    ...(session.sauvegarde.alerte && !session.demonstration
      ? [{ key: 'sauvegarde', tone: 'warning' as const, icon: IconAlertTriangle as Icon, texte: sauvegarde(session, wording), ...(mayBackUp && existe('parametres') ? regler : {}) }]
      : []),
  ]
}

/** One line above the screen for each thing that the whole office must know. */
export function Bandeaux() {
  const { bandeaux } = useWording().shell
  const session = useSession()
  const navigate = useNavigate()
  const shown = bandeauxDe(session, useEnLigne(), useDroit('PARAMETRAGE'), bandeaux)
  return shown.map(({ key, tone, icon: Shape, texte, acte }) => (
    <div key={key} className={styles['bandeau']} data-tone={tone} role="status">
      <Shape size={16} stroke={1.9} />
      <span>{texte}</span>
      {acte && (
        <button type="button" className={styles['noticeAct']} onClick={() => void navigate({ to: '/parametres/$section', params: { section: acte.section } })}>
          {acte.libelle}
        </button>
      )}
    </div>
  ))
}

/** On every screen of the demonstration (decision 22), with the way out of it. */
export function PastilleDemonstration() {
  const { bandeaux } = useWording().shell
  const { demonstration } = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  const leave = useMutation(
    api.bureau.quitterDemonstration.mutationOptions({
      onSuccess: async () => {
        client.clear()
        await client.fetchQuery(api.bureau.session.queryOptions())
        await navigate({ to: '/' })
      },
    }),
  )
  if (!demonstration) return null
  return (
    <span className={styles['notice']} role="note" title={bandeaux.demonstrationDetail}>
      <IconMasksTheater size={16} stroke={1.75} />
      <span>{bandeaux.demonstration}</span>
      <span className="visually-hidden">{bandeaux.demonstrationDetail}</span>
      <button type="button" className={styles['noticeAct']} disabled={leave.isPending} aria-label={bandeaux.quitterDemonstration} title={bandeaux.quitterDemonstration} onClick={() => leave.mutate({})}>
        {bandeaux.quitter}
      </button>
    </span>
  )
}
