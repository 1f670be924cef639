import type { ReactNode } from 'react'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { FormulaireAvis } from '../formulaires/formulaire-avis.tsx'
import { FormulaireComplet } from '../formulaires/formulaire-complet.tsx'
import { FormulaireEnAttente } from '../formulaires/formulaire-en-attente.tsx'
import { FormulaireIncomplet } from '../formulaires/formulaire-incomplet.tsx'
import { FormulaireProlonger } from '../formulaires/formulaire-prolonger.tsx'
import { FormulaireReception } from '../formulaires/formulaire-reception.tsx'
import { FormulaireReponse } from '../formulaires/formulaire-reponse.tsx'
import { FormulaireReserve } from '../formulaires/formulaire-reserve.tsx'
import { FormulaireValidation } from '../formulaires/formulaire-validation.tsx'
import type { Volet as VoletOuvert } from '../magasin/places.ts'
import { usePoste } from '../poste-context.ts'
import { AutresCandidatures } from './autres-candidatures.tsx'
import { DatesUtiles } from './dates-utiles.tsx'
import { Histoire } from './histoire.tsx'
import { Notes } from './notes.tsx'
import { PiecePanel } from './piece-panel.tsx'
import { Plis } from './plis.tsx'
import { ResumeCandidat } from './resume-candidat.tsx'
import { SectionAvis } from './section-avis.tsx'
import { Sorties } from './sorties.tsx'
import styles from './volet.module.css'

/** The form of an act, in place of the pane: the paper stays in sight. `undefined` when none is open. */
function formulaire(volet: VoletOuvert): ReactNode {
  if (volet.genre === 'reponse') return <FormulaireReponse key={volet.acte} acte={volet.acte} />
  if (volet.genre === 'leverReserve') return <FormulaireReserve avis={volet.avis} />
  const forms = {
    receptionner: <FormulaireReception />,
    declarerComplet: <FormulaireComplet />,
    declarerIncomplet: <FormulaireIncomplet />,
    remettreEnAttente: <FormulaireEnAttente />,
    prolonger: <FormulaireProlonger />,
    saisirAvis: <FormulaireAvis />,
    validerAvis: <FormulaireValidation />,
    piece: undefined,
    refuser: undefined,
  }
  return forms[volet.genre]
}

/** The dossier around the piece: who, when, what was decided, written, noted and done. */
function Reste() {
  const { dossier, modifierCandidat } = usePoste()
  return (
    <div className={styles['reste']} tabIndex={0} role="region" aria-label={useWording().dossier.titre(dossier.identite.nom)}>
      <ResumeCandidat identite={dossier.identite} coordonnees={dossier.coordonnees} onModifier={modifierCandidat} />
      <SectionAvis />
      <Notes key={dossier.id} />
      <Sorties courriels={dossier.courriels} lettres={dossier.lettres} />
      <AutresCandidatures autres={dossier.autres} />
      <DatesUtiles />
      <Plis plis={dossier.plis} />
      <Histoire histoire={dossier.histoire} pieces={dossier.pieces} />
    </div>
  )
}

/** The right column: the verdict of the piece in sight and the dossier around it, or the form of an act. */
export function Volet() {
  const { place, piece, pointage, dossier } = usePoste()
  const { colonnes } = useWording().dossier
  const form = formulaire(place.volet)
  return (
    <section key={form ? `${dossier.id}${place.volet.genre}` : 'piece'} className={styles['volet']} aria-label={colonnes.droite}>
      {form ?? (
        <>
          {piece && !pointage && <PiecePanel piece={piece} />}
          <Reste />
        </>
      )}
    </section>
  )
}
