import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DossierView } from '#shared/contract/candidatures.ts'
import type { ApresActe } from '#shared/contract/dossiers.ts'
import type { Wording } from '#shared/wording/fr.ts'
import { api, pli } from '../../api/client.ts'
import { useAnnulable } from '../../shell/annulation/annulation-provider.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { versContrat, type SaisiePli } from './saisie-pli.ts'
import { useAnnulerPli } from './use-annuler-pli.ts'

interface Envoi {
  readonly saisie: SaisiePli
  readonly dossiers: readonly (DossierView | undefined)[]
  readonly receptionner: boolean
}

/** « Dossier réceptionné · accusé de réception partira à 10 h 42 · pli n° 12 »: what Ctrl+Z takes back. */
function phraseFait(words: Wording['courrierArrive']['fait'], numero: number, actes: readonly ApresActe[]): string {
  if (actes.length === 0) return words.seul(numero)
  const courriels = actes.filter(({ courrielId }) => courrielId !== null)
  const lettres = actes.filter(({ lettreId, courrielId }) => lettreId !== null && courrielId === null)
  const parts = [words.receptionne(actes.length), courriels.length === 0 ? '' : words.partira(courriels.length, courriels[0]?.partLe ?? null), lettres.length === 0 ? '' : words.lettre(lettres.length), words.numero(numero)]
  return parts.filter((part) => part !== '').join(' · ')
}

/** Records the envelope; tells what happened, and offers to take it all back: the envelope, its pieces, the statut and its accusé. */
export function useEnregistrer(onFait: () => void) {
  const { courrierArrive } = useWording()
  const client = useQueryClient()
  const annulable = useAnnulable()
  const annuler = useAnnulerPli()
  const [dit, setDit] = useState<string>()
  const mutation = useMutation({
    mutationFn: ({ saisie, receptionner }: Envoi) =>
      pli.plis.enregistrer({ pli: versContrat(saisie), candidatures: saisie.contenus.map(({ id, pieces }) => ({ id, pieces: [...pieces] })), receptionner, accuse: receptionner && saisie.accuse }),
    onMutate: () => setDit(undefined),
    onSuccess: ({ pli: made, actes }, { saisie }) => {
      const who = made.candidatures.map(({ nom, prenom }) => `${nom} ${prenom}`.trim()).join(', ')
      setDit(courrierArrive.fait.pli(made.id, who, saisie.contenus.reduce((sum, { pieces }) => sum + pieces.length, 0)))
      annulable({ libelle: phraseFait(courrierArrive.fait, made.id, actes), annuler: () => annuler(made.id) })
      for (const { id } of saisie.contenus) void client.invalidateQueries({ queryKey: api.candidatures.get.key({ input: { id } }) })
      void client.invalidateQueries({ queryKey: api.candidatures.trouver.key() })
      void client.invalidateQueries({ queryKey: api.plis.key() })
      onFait()
    },
  })
  return { ...mutation, dit }
}
