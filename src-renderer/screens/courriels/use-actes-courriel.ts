import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { CourrielView } from '#shared/contract/courriels.ts'
import type { ActeCourriel } from '#shared/domain/courriel.ts'
import { api, pli } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useAnnulable } from '../../shell/annulation/annulation-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { useConfirm } from '../../ui/confirm-provider.tsx'
import { notify } from '../../ui/notify.tsx'

/** Acts that are done at once; `modifier` opens its form. */
export type ActeDirect = Exclude<ActeCourriel, 'modifier'>

const A_CONFIRMER = { abandonner: true, renvoyer: true, marquerEnvoye: true } as const satisfies Partial<Record<ActeDirect, true>>
/** The act that undoes this one. */
const INVERSE: Partial<Record<ActeDirect, ActeDirect>> = { annulerEnvoi: 'mettreEnFile', mettreEnFile: 'annulerEnvoi', renvoyer: 'annulerEnvoi' }

type Ask = ReturnType<typeof useConfirm>
type Words = ReturnType<typeof useWording>['courriels']

function demander(ask: Ask, words: Words, acte: ActeDirect, { destinataireNom, destinataire }: CourrielView): Promise<boolean> {
  if (!Object.hasOwn(A_CONFIRMER, acte)) return Promise.resolve(true)
  const { titre, texte, oui } = words.confirmer[acte as keyof typeof A_CONFIRMER]
  return ask({ title: titre, message: texte(destinataireNom || destinataire), confirmLabel: oui, cancelLabel: words.confirmer.non, danger: true })
}

/** Does an act on a courriel: asks first where nothing brings it back, says what was done, offers to undo it. */
export function useActesCourriel(): (courriel: CourrielView, acte: ActeDirect) => void {
  const wording = useWording()
  const { courriels: words, shell } = wording
  const client = useQueryClient()
  const ask = useConfirm()
  const pousser = useAnnulable()
  const { mutateAsync } = useMutation({ mutationFn: ({ acte, id, version }: { acte: ActeDirect; id: number; version: number }) => pli.courriels[acte]({ id, version }) })

  const faire = useCallback(
    async (acte: ActeDirect, id: number, version: number): Promise<CourrielView> => {
      const done = await mutateAsync({ acte, id, version })
      client.setQueryData(api.courriels.get.queryKey({ input: { id } }), done)
      void client.invalidateQueries({ queryKey: api.courriels.list.key() })
      return done
    },
    [client, mutateAsync],
  )

  return useCallback(
    (courriel, acte) => {
      const run = async (): Promise<void> => {
        if (!(await demander(ask, words, acte, courriel))) return
        const done = await faire(acte, courriel.id, courriel.version)
        const inverse = INVERSE[acte]
        if (inverse) pousser({ libelle: words.fait[acte], annuler: () => faire(inverse, done.id, done.version) })
        else notify({ id: 'courriel', tone: 'success', message: words.fait[acte], closeLabel: shell.fenetre.fermer })
      }
      run().catch((error: unknown) => {
        notify({ id: 'courriel', tone: 'danger', message: phraseRefus(wording, error), closeLabel: shell.fenetre.fermer })
        void client.invalidateQueries({ queryKey: api.courriels.key() })
      })
    },
    [ask, client, faire, pousser, shell, wording, words],
  )
}
