import { Button } from '@mantine/core'
import { IconMail, IconSearchOff } from '@tabler/icons-react'
import { useWording } from '../../shell/wording/use-wording.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { FiltreCourriels } from './use-courriels.ts'

/** Why nothing is listed, and what to do. */
export function Vide({ filtre: { groupe, recherche = '' }, onEffacer }: { readonly filtre: FiltreCourriels; readonly onEffacer: () => void }) {
  const { vide, effacerRecherche } = useWording().courriels
  if (recherche === '')
    return (
      <EmptyState icon={IconMail} title={vide.titre[groupe]}>
        {vide.texte[groupe]}
      </EmptyState>
    )
  const actions = (
    <Button variant="default" onClick={onEffacer}>
      {effacerRecherche}
    </Button>
  )
  return (
    <EmptyState icon={IconSearchOff} title={vide.recherche(recherche)} actions={actions}>
      {vide.rechercheQuoiFaire}
    </EmptyState>
  )
}
