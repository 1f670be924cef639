import { Button } from '@mantine/core'
import { IconChecks, IconFilterOff, IconInbox } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Vue } from '#shared/domain/file-attente.ts'
import { existe } from '../../shell/routes/ecrans.ts'
import type { RechercheFile } from '../../shell/routes/recherche-file.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

interface VideProps {
  readonly vue: Vue
  /** Something narrows the view: a search, a facet. */
  readonly filtree: boolean
  /** `undefined` while it is being counted. */
  readonly candidatures: number | undefined
  readonly search: RechercheFile
  readonly onChange: (changed: Partial<RechercheFile>) => void
  readonly onElargir: () => void
}

function BureauVide() {
  const { vide } = useWording().fileAttente
  const navigate = useNavigate()
  const actions = (
    <>
      {existe('parametres') && (
        <Button variant="default" onClick={() => void navigate({ to: '/parametres/$section', params: { section: 'formations' } })}>
          {vide.parametres}
        </Button>
      )}
      {existe('courrier-arrive') && <Button onClick={() => void navigate({ to: '/courrier' })}>{vide.courrier}</Button>}
    </>
  )
  return (
    <EmptyState icon={IconInbox} title={vide.bureau} actions={actions}>
      {vide.bureauQuoiFaire}
    </EmptyState>
  )
}

/** Nothing to show: says which nothing it is, and what to do next. */
export function Vide({ vue, filtree, candidatures, search, onChange, onElargir }: VideProps) {
  const { fileAttente, statuts } = useWording()
  const { vide } = fileAttente
  if (!filtree && (candidatures === 0 || vue === 'toutes')) return <BureauVide />
  if (!filtree)
    return (
      <EmptyState icon={IconChecks} title={vide.vue(statuts.vue[vue])} actions={vue !== 'toutes' && <Button variant="default" onClick={() => onChange({ vue: 'toutes' })}>{vide.voirToutes}</Button>}>
        {vide.vueQuoiFaire}
      </EmptyState>
    )
  const actions = (
    <>
      <Button variant="default" onClick={onElargir}>
        {fileAttente.toutRetirer}
      </Button>
      {vue !== 'toutes' && search.recherche !== undefined && <Button onClick={() => onChange({ vue: 'toutes' })}>{vide.chercherPartout}</Button>}
    </>
  )
  return (
    <EmptyState icon={IconFilterOff} title={vide.filtre} actions={actions}>
      {vide.filtreQuoiFaire}
    </EmptyState>
  )
}
