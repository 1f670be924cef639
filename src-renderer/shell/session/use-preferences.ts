import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Preferences } from '#shared/contract/bureau.ts'
import { api } from '../../api/client.ts'
import { useSession } from './use-session.ts'

/** The settings of whoever is at the keyboard, and what changes some of them: at once on screen, then in the base. */
export function usePreferences(): readonly [Preferences, (changed: Partial<Preferences>) => void] {
  const { preferences } = useSession()
  const client = useQueryClient()
  const { mutate } = useMutation(api.bureau.preferer.mutationOptions())
  const change = useCallback(
    (changed: Partial<Preferences>) => {
      client.setQueryData(api.bureau.session.queryKey(), (session) => session && { ...session, preferences: { ...session.preferences, ...changed } })
      mutate(changed, { onError: () => void client.invalidateQueries({ queryKey: api.bureau.session.key() }) })
    },
    [client, mutate],
  )
  return [preferences, change]
}

/** A width of the screen that the user drags, kept with his settings. */
export function useLargeur(nom: string, defaut: number): readonly [number, (largeur: number) => void] {
  const [{ largeurs }, change] = usePreferences()
  return [largeurs[nom] ?? defaut, (largeur) => change({ largeurs: { ...largeurs, [nom]: largeur } })]
}
