import { useWording } from '../../../shell/wording/use-wording.ts'
import { ListePieces } from './liste-pieces.tsx'
import { PiedDossier } from './pied-dossier.tsx'
import { TeteDossier } from './tete-dossier.tsx'
import styles from './gauche.module.css'

/** Who, the pieces, and the act that comes next. */
export function ColonneGauche() {
  const { colonnes } = useWording().dossier
  return (
    <section className={styles['colonne']} aria-label={colonnes.gauche}>
      <TeteDossier />
      <ListePieces />
      <PiedDossier />
    </section>
  )
}
