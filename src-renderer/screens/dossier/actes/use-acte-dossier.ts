import { useQueryClient } from '@tanstack/react-query'
import type { ApresActe } from '#shared/contract/dossiers.ts'
import { api, pli } from '../../../api/client.ts'
import { useAnnulable } from '../../../shell/annulation/annulation-provider.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useMagasinPoste } from '../magasin/magasin-poste.ts'
import { cleDossier } from '../magasin/ranger-piece.ts'
import { usePoste } from '../poste-context.ts'
import { useRevenir } from './use-revenir.ts'

/**
 * The version of the dossier that an act on it carries. Verdicts of this window moved it: they are waited for, and when the dossier on screen
 * is known to be old for that reason it is read again.
 */
export function useVersionVue(): (id: number) => Promise<number> {
  const client = useQueryClient()
  const { actes } = useMagasinPoste()
  return async (id) => {
    await actes.calme()
    const stale = client.getQueryState(cleDossier(id))?.isInvalidated === true
    const { version } = await client.fetchQuery(api.candidatures.get.queryOptions({ input: { id }, staleTime: stale ? 0 : Number.POSITIVE_INFINITY }))
    return version
  }
}

/** What was done, and when what it sends will leave. */
export function useDireSuite(): (fait: string, suite: Pick<ApresActe, 'courrielId' | 'lettreId' | 'partLe'>) => string {
  const { fait: words } = useWording().dossier
  return (fait, { courrielId, lettreId, partLe }) => {
    if (courrielId !== null && partLe !== null) return words.partira(fait, partLe)
    return lettreId === null ? fait : words.lettre(fait)
  }
}

/** Changes the statut of the dossier: undone by Ctrl+Z while what it sends is still here. */
export function useActeDossier(): (libelle: string, appeler: (cible: { id: number; version: number }) => Promise<ApresActe>) => Promise<void> {
  const client = useQueryClient()
  const { dossier, fermer, dossierSuivant } = usePoste()
  const versionVue = useVersionVue()
  const annulable = useAnnulable()
  const revenir = useRevenir()
  const dire = useDireSuite()
  const { id } = dossier
  const relire = () => client.invalidateQueries({ queryKey: cleDossier(id) })
  return async (libelle, appeler) => {
    const suite = await appeler({ id, version: await versionVue(id) })
    annulable({
      libelle: dire(libelle, suite),
      annuler: async () => {
        revenir(id)
        await pli.dossiers.annuler({ id, historiqueId: suite.historiqueId })
        await relire()
      },
    })
    fermer()
    dossierSuivant.current?.focus()
    await relire()
  }
}
