import { pli } from '../../../api/client.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useActeDossier } from '../actes/use-acte-dossier.ts'
import { useEnvoi } from '../actes/use-envoi.ts'
import { Formulaire } from './formulaire.tsx'

/** Puts the dossier back to *en attente*. */
export function FormulaireEnAttente() {
  const { dossierFormulaires, dossier } = useWording()
  const words = dossierFormulaires.enAttente
  const agir = useActeDossier()
  const envoi = useEnvoi(() => agir(dossier.fait.remettreDossierEnAttente, (cible) => pli.dossiers.remettreEnAttente(cible)))
  return (
    <Formulaire titre={words.titre} valider={words.valider} envoi={envoi}>
      <p>{words.explication}</p>
    </Formulaire>
  )
}
