import { Button } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import { useWording } from '../../shell/wording/use-wording.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { FiltreLettres } from './use-lettres.ts'

interface VideProps {
  readonly filtre: FiltreLettres
  readonly aucune: boolean
  readonly onRetirer: () => void
  readonly onToutes: () => void
}

/** No letter: because of a search, because all was done, or because none was ever made. */
export function Vide({ filtre, aucune, onRetirer, onToutes }: VideProps) {
  const { vide: words } = useWording().lettres
  if (filtre.recherche !== undefined || filtre.genre !== undefined) {
    return (
      <EmptyState icon={IconFiles} title={words.filtre} actions={<Button variant="default" onClick={onRetirer}>{words.toutRetirer}</Button>}>
        {words.filtreQuoiFaire}
      </EmptyState>
    )
  }
  if (aucune) return <EmptyState icon={IconFiles} title={words.bureau}>{words.bureauQuoiFaire}</EmptyState>
  return (
    <EmptyState icon={IconFiles} title={words[filtre.groupe]} actions={<Button variant="default" onClick={onToutes}>{words.voirToutes}</Button>}>
      {words.groupeQuoiFaire}
    </EmptyState>
  )
}
