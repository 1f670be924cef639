import { aAdressePostale } from '#shared/domain/candidat.ts'
import { useSession } from '../../../shell/session/use-session.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { usePoste } from '../poste-context.ts'

/** How the candidat will be told, in words: by courriel and when, by letter, or not at all. */
export function useDireVoie(): (annoncer: boolean) => string {
  const { dossier } = usePoste()
  const { reglages, demonstration } = useSession()
  const { voie } = useWording().dossierFormulaires
  return (annoncer) => {
    if (!annoncer) return voie.aucune
    if (dossier.formation.maitre === 'ecandidat') return voie.maitre
    if (dossier.coordonnees.courriel === '') return aAdressePostale(dossier.coordonnees) ? voie.lettre : voie.muet
    return demonstration ? voie.demonstration : voie.courriel(reglages.delaiEnvoiMinutes)
  }
}
