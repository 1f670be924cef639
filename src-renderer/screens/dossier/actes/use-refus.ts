import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { phraseRefus, refusDe } from '../../../api/refus.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { notify } from '../../../ui/notify.tsx'
import { cleDossier } from '../magasin/ranger-piece.ts'

/** Says why an act was refused. When somebody was faster, the dossier is read again, as the sentence says. */
export function useRefus(): (error: unknown, dossierId: number, titre?: string) => void {
  const client = useQueryClient()
  const wording = useWording()
  return useCallback(
    (error, dossierId, titre) => {
      const { code } = refusDe(error)
      if (code === 'MODIFIEE_ENTRE_TEMPS' || code === 'TRANSITION_INTERDITE') void client.invalidateQueries({ queryKey: cleDossier(dossierId) })
      notify({ id: `refus-${code}`, tone: 'danger', ...(titre === undefined ? {} : { title: titre }), message: phraseRefus(wording, error), closeLabel: wording.shell.fenetre.fermer })
    },
    [client, wording],
  )
}
