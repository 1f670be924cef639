import { useMutation, useQueryClient } from '@tanstack/react-query'
import { phraseRefus, refusDe } from '../../../api/refus.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { cleDossier } from '../magasin/ranger-piece.ts'
import { usePoste } from '../poste-context.ts'

export interface Envoi {
  readonly envoyer: () => void
  readonly enCours: boolean
  /** Why it was refused, in words. */
  readonly erreur: string | undefined
}

/** Sends a form once, and keeps what the core answered to it beside its button. */
export function useEnvoi(envoi: () => Promise<unknown>): Envoi {
  const wording = useWording()
  const client = useQueryClient()
  const { dossier } = usePoste()
  const { mutate, isPending, error } = useMutation({
    mutationFn: envoi,
    onError: (reason) => {
      if (refusDe(reason).code === 'MODIFIEE_ENTRE_TEMPS') void client.invalidateQueries({ queryKey: cleDossier(dossier.id) })
    },
  })
  return { envoyer: () => {
      if (!isPending) mutate()
    }, enCours: isPending, erreur: error ? phraseRefus(wording, error) : undefined }
}
