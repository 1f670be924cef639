import { DateBureau } from '../../../components/date-bureau.tsx'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { usePoste } from '../poste-context.ts'
import { Faits, Section } from './section.tsx'
import styles from './volet.module.css'

/** The dates that are asked for on the phone. */
export function DatesUtiles() {
  const { dossier } = usePoste()
  const { dates } = useWording().dossier
  const { formation } = dossier
  const date = (value: string | null) => value !== null && <DateBureau date={value} />
  const limite = (
    <>
      <DateBureau date={dossier.limiteLe} tone={dossier.horsDelai ? 'danger' : undefined} />
      {dossier.limiteLe !== formation.limiteLe && <span className={styles['petit']}> ({dates.limiteFormation(formation.limiteLe)})</span>}
    </>
  )
  const faits = [
    { nom: dates.limite, valeur: limite },
    { nom: dates.incomplet, valeur: date(dossier.incompletLe) || null },
    { nom: dates.complet, valeur: date(dossier.completLe) || null },
    { nom: dates.jury, valeur: date(formation.juryLe) || null },
    { nom: dates.publication, valeur: date(formation.publicationLe) || null },
    { nom: dates.confirmation, valeur: date(dossier.confirmationLe) || null },
    { nom: dates.informations, valeur: formation.informations },
  ]
  return (
    <Section titre={dates.titre}>
      <Faits faits={faits} />
    </Section>
  )
}
