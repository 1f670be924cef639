import { Checkbox, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { CANAUX_REPONSE, type ActeReponse, type CanalReponse } from '#shared/domain/reponse.ts'
import { aujourdhui } from '../../../components/aujourdhui.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useActesAvis } from '../actes/use-acte-avis.ts'
import { useEnvoi } from '../actes/use-envoi.ts'
import { ChampDate } from './champ-date.tsx'
import { Formulaire } from './formulaire.tsx'
import { useDireVoie } from './use-voie.ts'

/** What the candidat said, by phone, by post, by e-mail or at the counter: he confirms, he withdraws, or he takes it back. */
export function FormulaireReponse({ acte }: { readonly acte: ActeReponse }) {
  const { dossierFormulaires, statuts } = useWording()
  const words = dossierFormulaires.reponse
  const { repondre } = useActesAvis()
  const direVoie = useDireVoie()
  const [date, setDate] = useState(aujourdhui())
  const [canal, setCanal] = useState<CanalReponse>('telephone')
  const [motif, setMotif] = useState('')
  const [accuse, setAccuse] = useState(true)
  const annoncer = accuse && acte !== 'annulerReponse'
  const envoi = useEnvoi(() => repondre(acte, { date, canal, motif, annoncer }))
  const data = CANAUX_REPONSE.map((value) => ({ value, label: statuts.canalReponse[value] }))
  return (
    <Formulaire titre={words.titres[acte]} valider={words.valider[acte]} ton={acte === 'desister' ? 'red' : 'accent'} envoi={envoi} empeche={date === ''} suite={direVoie(annoncer)}>
      <Select label={words.canal} data={data} value={canal} allowDeselect={false} data-premier onChange={(value) => setCanal(CANAUX_REPONSE.find((known) => known === value) ?? canal)} />
      <ChampDate label={words.date} value={date} onChange={setDate} sens="passe" />
      <Textarea label={words.motif} autosize minRows={2} maxRows={6} maxLength={500} value={motif} onChange={(event) => setMotif(event.currentTarget.value)} />
      {acte !== 'annulerReponse' && <Checkbox label={words.accuse} checked={accuse} onChange={(event) => setAccuse(event.currentTarget.checked)} />}
    </Formulaire>
  )
}
