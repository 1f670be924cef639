import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { pli } from '../../../api/client.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { notify } from '../../../ui/notify.tsx'
import { useVersionVue } from '../actes/use-acte-dossier.ts'
import { useEnvoi } from '../actes/use-envoi.ts'
import { cleDossier } from '../magasin/ranger-piece.ts'
import { usePoste } from '../poste-context.ts'
import { ChampDate } from './champ-date.tsx'
import { Formulaire } from './formulaire.tsx'

/** Gives this candidat a later deadline. */
export function FormulaireProlonger() {
  const { dossier, fermer } = usePoste()
  const client = useQueryClient()
  const versionVue = useVersionVue()
  const { dossierFormulaires, dossier: poste, shell } = useWording()
  const words = dossierFormulaires.prolonger
  const { id } = dossier
  const [limiteLe, setLimite] = useState(dossier.limiteLe)
  const envoi = useEnvoi(async () => {
    client.setQueryData(cleDossier(id), await pli.candidatures.prolonger({ id, version: await versionVue(id), limiteLe }))
    notify({ tone: 'success', message: poste.fait.prolonger(limiteLe), closeLabel: shell.fenetre.fermer })
    fermer()
  })
  return (
    <Formulaire titre={words.titre} valider={words.valider} envoi={envoi} empeche={limiteLe === ''}>
      <div data-premier>
        <ChampDate label={words.date} value={limiteLe} onChange={setLimite} sens="avenir" />
      </div>
      <p>{words.explication}</p>
    </Formulaire>
  )
}
