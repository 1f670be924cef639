import { useSession } from '../../shell/session/use-session.ts'
import { Bienvenue } from './bienvenue.tsx'
import { PremiersPas } from './premiers-pas.tsx'

/** Without an office (or with a damaged one), the ways in; with one, its first steps. */
export function Accueil() {
  const { etat } = useSession()
  return etat === 'absent' || etat === 'abime' ? <Bienvenue abime={etat === 'abime'} /> : <PremiersPas />
}
