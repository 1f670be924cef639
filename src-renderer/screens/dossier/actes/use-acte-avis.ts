import { useQueryClient } from '@tanstack/react-query'
import type { AvisView, RapportValidation, SaisieAvis } from '#shared/contract/avis.ts'
import type { ActeReponse, CanalReponse } from '#shared/domain/reponse.ts'
import { DomainError, type CodeRefus, type DonneesRefus } from '#shared/domain/refus.ts'
import { aujourdhui } from '../../../components/aujourdhui.ts'
import { api, pli } from '../../../api/client.ts'
import { useAnnulable } from '../../../shell/annulation/annulation-provider.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { cleDossier } from '../magasin/ranger-piece.ts'
import { avisCourant } from '../regles/avis-courant.ts'
import { usePoste } from '../poste-context.ts'
import { useRevenir } from './use-revenir.ts'

/** A report of one line that says no is that line's refusal. */
export function exigerFait<Rapport extends RapportValidation>(rapport: Rapport): Rapport {
  const [refus] = rapport.refus
  if (refus) throw new DomainError(refus.code as CodeRefus, refus.donnees as DonneesRefus<CodeRefus>)
  return rapport
}

/** Does an act of the avis axis on this dossier, reads it again, and says how to undo it when it can be. */
function useActeSuivi() {
  const client = useQueryClient()
  const { dossier, fermer } = usePoste()
  const annulable = useAnnulable()
  const revenir = useRevenir()
  const { id } = dossier
  const relire = () => client.fetchQuery(api.candidatures.get.queryOptions({ input: { id }, staleTime: 0 }))
  return async <Fait>(libelle: string | ((fait: Fait) => string), acte: () => Promise<Fait>, annuler?: (courant: AvisView | undefined) => Promise<unknown>) => {
    const fait = await acte()
    fermer()
    const courant = avisCourant(await relire())
    if (!annuler) return
    annulable({
      libelle: typeof libelle === 'string' ? libelle : libelle(fait),
      annuler: async () => {
        revenir(id)
        await annuler(courant)
        await client.invalidateQueries({ queryKey: cleDossier(id) })
      },
    })
  }
}

const cibleAvis = (avis: AvisView) => ({ avisId: avis.id, version: avis.version })

/** The acts on the avis and on the candidat's answer, each undone by its contrary. */
export function useActesAvis() {
  const { dossier } = usePoste()
  const suivre = useActeSuivi()
  const { dossier: words, statuts } = useWording()
  const candidatureIds = [dossier.id]
  const { fait } = words
  return {
    saisir: (avis: SaisieAvis) =>
      suivre(({ reprises }) => fait.saisir(statuts.avis[avis.type], reprises > 0), async () => exigerFait(await pli.avis.saisir({ candidatureIds, avis })), async (courant) => courant && pli.avis.retirer(cibleAvis(courant))),
    valider: (avis: AvisView) =>
      suivre(fait.validerAvis(statuts.avis[avis.type]), async () => exigerFait(await pli.avis.valider({ candidatureIds })), async (courant) => courant && pli.avis.annulerValidation(cibleAvis(courant))),
    retirer: (avis: AvisView) => suivre(fait.retirerAvis, () => pli.avis.retirer(cibleAvis(avis))),
    annulerValidation: (avis: AvisView) => suivre(fait.annulerValidation, () => pli.avis.annulerValidation(cibleAvis(avis))),
    leverReserve: (avis: AvisView, date: string) => suivre(fait.leverReserve, () => pli.avis.leverReserve({ ...cibleAvis(avis), date })),
    repondre: (acte: ActeReponse, dite: { readonly date: string; readonly canal: CanalReponse; readonly motif: string; readonly annoncer: boolean }) => {
      const contraire = () => pli.avis.repondre({ candidatureId: dossier.id, acte: 'annulerReponse', date: aujourdhui(), canal: dite.canal, motif: '', annoncer: false })
      return suivre(fait[acte], () => pli.avis.repondre({ candidatureId: dossier.id, acte, ...dite }), acte === 'annulerReponse' ? undefined : contraire)
    },
  }
}
