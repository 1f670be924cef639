import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { pli } from '../../../api/client.ts'
import { aujourdhui } from '../../../components/aujourdhui.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useActeDossier } from '../actes/use-acte-dossier.ts'
import { useEnvoi } from '../actes/use-envoi.ts'
import { usePoste } from '../poste-context.ts'
import { ChampDate } from './champ-date.tsx'
import { Formulaire } from './formulaire.tsx'
import { useDireVoie } from './use-voie.ts'

/** The dossier is here, since when, and whether the candidat is told so. */
export function FormulaireReception() {
  const { dossier } = usePoste()
  const { dossierFormulaires: words, dossier: poste } = useWording()
  const agir = useActeDossier()
  const direVoie = useDireVoie()
  const [date, setDate] = useState(dossier.recuLe ?? aujourdhui())
  const [accuse, setAccuse] = useState(dossier.recuLe === null)
  const envoi = useEnvoi(() => agir(poste.fait.receptionner, (cible) => pli.dossiers.receptionner({ ...cible, date, accuse })))
  return (
    <Formulaire titre={words.receptionner.titre} valider={words.receptionner.valider} envoi={envoi} empeche={date === ''} suite={direVoie(accuse)}>
      <ChampDate label={words.receptionner.date} value={date} onChange={setDate} sens="passe" description={words.dateAide} />
      <Checkbox label={words.receptionner.accuse} checked={accuse} onChange={(event) => setAccuse(event.currentTarget.checked)} />
    </Formulaire>
  )
}
