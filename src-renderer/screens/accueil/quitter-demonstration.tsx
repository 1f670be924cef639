import { Button } from '@mantine/core'
import { IconMasksTheater } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useEntrer } from './use-entrer.ts'

/** In the demonstration the first steps have nothing to found: says so, and leads out to one's own office. */
export function QuitterDemonstration() {
  const words = useWording().accueil.premiersPas
  const entrer = useEntrer()
  const leave = useMutation(api.bureau.quitterDemonstration.mutationOptions({ onSuccess: () => entrer('/accueil') }))
  return (
    <EmptyState
      screen
      icon={IconMasksTheater}
      title={words.demonstration}
      actions={
        <Button loading={leave.isPending} onClick={() => leave.mutate({})}>
          {words.demonstrationQuitter}
        </Button>
      }
    >
      {words.demonstrationTexte}
    </EmptyState>
  )
}
