import { Navigate, Outlet, useNavigate } from '@tanstack/react-router'
import { useSuivreEvenements } from '../../api/use-evenements.ts'
import { ActionNouvelleCandidature } from '../../components/nouvelle-candidature/action-nouvelle-candidature.tsx'
import { Frame } from '../../ui/top-bar.tsx'
import { Abime } from '../etats/abime.tsx'
import { existe } from '../routes/ecrans.ts'
import { useSession } from '../session/use-session.ts'
import { useWording } from '../wording/use-wording.ts'
import { ActionsGenerales } from './actions-generales.tsx'
import { Bandeaux } from './bandeaux.tsx'
import { BarreHaut } from './barre-haut.tsx'
import { RailEcrans, useEcran } from './rail-ecrans.tsx'

/** The frame around every screen; without an office, or with a damaged one, only the screens that lead out of there. */
export function Cadre() {
  const { etat, sequence } = useSession()
  const { passer } = useWording().shell
  const navigate = useNavigate()
  useSuivreEvenements(etat === 'absent' || etat === 'abime' ? undefined : sequence)
  // What is drawn, not the address: while the welcome is being fetched the screen under the address is still the last one, which has no office to ask.
  const welcome = useEcran() === 'accueil'
  if (etat === 'abime' && !welcome) return <Abime onRestore={() => void navigate({ to: '/accueil' })} />
  if (etat === 'absent' && existe('accueil') && !welcome) return <Navigate to="/accueil" replace />
  if (etat === 'absent' || etat === 'abime') return <Outlet />
  return (
    <Frame skipLabel={passer} rail={<RailEcrans />} topBar={<BarreHaut />}>
      <ActionsGenerales />
      <ActionNouvelleCandidature />
      <Bandeaux />
      <Outlet />
    </Frame>
  )
}
