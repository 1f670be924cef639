import { useState } from 'react'
import type { AvisView } from '#shared/contract/avis.ts'
import { aujourdhui } from '../../../components/aujourdhui.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { useActesAvis } from '../actes/use-acte-avis.ts'
import { useEnvoi } from '../actes/use-envoi.ts'
import { ChampDate } from './champ-date.tsx'
import { Formulaire } from './formulaire.tsx'
import styles from './formulaires.module.css'

/** Lifts the reserve of a favourable avis. */
export function FormulaireReserve({ avis }: { readonly avis: AvisView }) {
  const words = useWording().dossierFormulaires.reserve
  const { leverReserve } = useActesAvis()
  const [date, setDate] = useState(aujourdhui())
  const envoi = useEnvoi(() => leverReserve(avis, date))
  return (
    <Formulaire titre={words.titre} valider={words.valider} envoi={envoi} empeche={date === ''}>
      <p className={styles['dit']}>{avis.reserve}</p>
      <ChampDate label={words.date} value={date} onChange={setDate} sens="passe" />
    </Formulaire>
  )
}
