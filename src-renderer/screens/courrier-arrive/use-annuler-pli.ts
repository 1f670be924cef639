import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { PliView } from '#shared/contract/plis.ts'
import { api, pli } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { useConfirm } from '../../ui/confirm-provider.tsx'
import { notify } from '../../ui/notify.tsx'

/** Cancels an envelope: what recording it did is taken back, and what is on screen is read again. */
export function useAnnulerPli(): (id: number) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (id) => {
      await pli.plis.annuler({ id })
      await Promise.all([api.plis.key(), api.candidatures.key()].map((queryKey) => client.invalidateQueries({ queryKey })))
    },
    [client],
  )
}

/** The same from the list, asked first: the envelope may be an old one. */
export function useDemanderAnnulation(): (envelope: PliView) => void {
  const wording = useWording()
  const { courrierArrive, shell } = wording
  const ask = useConfirm()
  const annuler = useAnnulerPli()
  return useCallback(
    ({ id, candidatures }) => {
      const { titre, texte, oui, non, fait } = courrierArrive.annulation
      const dire = (tone: 'success' | 'danger', message: string) => notify({ id: 'pli', tone, message, closeLabel: shell.fenetre.fermer })
      const run = async (): Promise<void> => {
        if (!(await ask({ title: titre(id), message: texte(candidatures.length), confirmLabel: oui, cancelLabel: non, danger: true }))) return
        await annuler(id)
        dire('success', fait(id))
      }
      run().catch((error: unknown) => dire('danger', phraseRefus(wording, error)))
    },
    [ask, annuler, courrierArrive, shell, wording],
  )
}
