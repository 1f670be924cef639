import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useKeyHint } from '../../shell/keyboard/keyboard-provider.tsx'
import { useFile } from '../../shell/file/use-file.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { usePoste } from './poste-context.ts'
import styles from './poste.module.css'
import { useAllerDossier } from './use-aller-dossier.ts'

function Rappel({ mot, action }: { readonly mot: string; readonly action: string }) {
  const combo = useKeyHint(action)
  if (combo === undefined) return null
  return (
    <span className={styles['rappel']}>
      <KeyHint combo={combo} /> {mot}
    </span>
  )
}

/** My place in the queue and the way to the next dossier; the keys of the moment, until the last act comes over them with its "Annuler". */
export function BarreBas() {
  const { dossier, dossierSuivant } = usePoste()
  const { barre } = useWording().dossier
  const { total, libelle } = useFile()
  const { rang, precedent, suivant } = useAllerDossier(dossier.id)
  const previousKey = useKeyHint('dossier.precedent')
  const nextKey = useKeyHint('dossier.suivant')
  return (
    <footer className={styles['barre']}>
      <button type="button" className={styles['pas']} aria-label={barre.precedent} title={barre.precedent} disabled={precedent === undefined} onClick={precedent}>
        <IconChevronLeft size={16} stroke={2} /> <KeyHint combo={previousKey} />
      </button>
      <span className={styles['position']}>{rang === undefined ? barre.sansFile : barre.position(rang + 1, total, libelle)}</span>
      <button ref={dossierSuivant} type="button" data-repere="suivant" className={styles['pas']} aria-label={barre.suivant} title={barre.suivant} disabled={suivant === undefined} onClick={suivant}>
        <KeyHint combo={nextKey} /> <IconChevronRight size={16} stroke={2} />
      </button>
      <span className={styles['rappels']} aria-hidden="true">
        <Rappel mot={barre.vite.valider} action="piece.valider" />
        <Rappel mot={barre.vite.refuser} action="piece.refuser" />
        <Rappel mot={barre.vite.deux} action="papier.deux" />
        <Rappel mot={barre.vite.volet} action="poste.volet" />
        <Rappel mot={barre.vite.raccourcis} action="general.raccourcis" />
      </span>
    </footer>
  )
}
