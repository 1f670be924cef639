import { useNavigate, useRouterState } from '@tanstack/react-router'
import type { Session } from '#shared/contract/bureau.ts'
import type { ShellWording } from '#shared/wording/fr/shell.ts'
import { Rail, type RailItem } from '../../ui/rail.tsx'
import { useAdresseFile } from '../file/use-file.tsx'
import { ENTREES_RAIL, type NomEcran } from '../routes/ecrans.ts'
import { useSession } from '../session/use-session.ts'
import { useWording } from '../wording/use-wording.ts'
import { Sceau } from './sceau.tsx'

type Badge = NonNullable<RailItem['badge']>

const MOST = 99
const short = (count: number): string => (count > MOST ? `${MOST}+` : String(count))

function badgeOf(nom: NomEcran, { courrielsEnPartance, courrielsATraiter, lettresAImprimer }: Session['compteurs'], rail: ShellWording['rail']): Badge | undefined {
  const courriels = courrielsEnPartance + courrielsATraiter
  if (nom === 'courriels' && courriels > 0)
    return { text: short(courrielsATraiter > 0 ? courrielsATraiter : courriels), label: rail.courrielsBadge(courrielsEnPartance, courrielsATraiter), tone: courrielsATraiter > 0 ? 'danger' : 'accent' }
  if (nom === 'lettres' && lettresAImprimer > 0) return { text: short(lettresAImprimer), label: rail.lettresBadge(lettresAImprimer) }
  return undefined
}

/** The screen under the frame: the dossier belongs to the queue. */
export function useEcran(): NomEcran | undefined {
  return useRouterState({ select: ({ matches }) => matches.at(-1)?.staticData.ecran })
}

export function RailEcrans() {
  const { rail } = useWording().shell
  const { compteurs } = useSession()
  const ecran = useEcran()
  const navigate = useNavigate()
  const adresse = useAdresseFile()
  const items = ENTREES_RAIL.map(({ nom, chemin, icon, libelle, derniere = false }): RailItem => ({ key: nom, label: rail[libelle], icon, href: chemin, badge: badgeOf(nom, compteurs, rail), last: derniere }))
  return <Rail label={rail.nom} head={<Sceau />} items={items} current={ecran === 'dossier' ? 'file-attente' : ecran} onNavigate={({ href }) => void navigate({ to: href, search: href === '/' ? adresse() : {} })} />
}
