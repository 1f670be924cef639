import { useId, useState } from 'react'
import type { SaisieAvis } from '#shared/contract/avis.ts'
import { COMMENTAIRE_AVIS_MAX, TYPES_AVIS, type TypeAvis } from '#shared/domain/avis.ts'
import { AVIS } from '../../../components/presentations.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { TextAreaCounter } from '../../../ui/text-area-counter.tsx'
import tones from '../../../ui/tone.module.css'
import { useActesAvis } from '../actes/use-acte-avis.ts'
import { useEnvoi } from '../actes/use-envoi.ts'
import { usePoste } from '../poste-context.ts'
import { avisCourant } from '../regles/avis-courant.ts'
import { Formulaire } from './formulaire.tsx'
import styles from './formulaires.module.css'
import { partieManquante, PartiesAvis } from './parties-avis.tsx'

interface TypesProps {
  readonly type: TypeAvis
  readonly onChange: (type: TypeAvis) => void
}

function Types({ type, onChange }: TypesProps) {
  const { statuts, dossierFormulaires } = useWording()
  const name = useId()
  return (
    // The arrows are the radio's here, not the list of pieces'.
    <fieldset className={styles['groupe']} onKeyDown={(event) => event.key.startsWith('Arrow') && event.stopPropagation()}>
      <legend>{dossierFormulaires.avis.type}</legend>
      <div className={styles['types']}>
        {TYPES_AVIS.map((one) => {
          const { icon: Shape, tone } = AVIS[one]
          return (
            <label key={one} className={`${styles['type']} ${tones[tone]}`}>
              <input type="radio" name={name} value={one} checked={one === type} data-premier={one === type || undefined} onChange={() => onChange(one)} />
              <Shape size={16} stroke={1.9} />
              {statuts.avis[one]}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** Enters the avis of the commission. It is told to nobody before it is validated. */
export function FormulaireAvis() {
  const { dossier } = usePoste()
  const words = useWording().dossierFormulaires.avis
  const { saisir } = useActesAvis()
  const [avis, setAvis] = useState<SaisieAvis>({ type: 'favorable' })
  const [asked, setAsked] = useState(false)
  const manque = partieManquante(avis)
  const commentaire = avis.commentaire ?? ''
  const envoi = useEnvoi(() => saisir(avis))
  const changer = (change: Partial<SaisieAvis>) => setAvis({ ...avis, ...change })
  const attempt = { ...envoi, envoyer: () => (manque === undefined ? envoi.envoyer() : setAsked(true)) }
  const notes = [dossier.avis.length > 0 ? words.remplace : '', words.annonce[avisCourant(dossier)?.annonce ?? 'aucune'], dossier.reponse === 'aucune' ? '' : words.efface, words.deuxTemps].filter((note) => note !== '')
  return (
    <Formulaire titre={words.titre} valider={words.enregistrer} envoi={attempt} empeche={commentaire.length > COMMENTAIRE_AVIS_MAX} suite={notes.join(' ')}>
      <Types type={avis.type} onChange={(type) => changer({ type })} />
      <PartiesAvis avis={avis} changer={changer} manque={asked && manque !== undefined ? words.manque[manque] : undefined} />
      <TextAreaCounter label={words.commentaire} value={commentaire} max={COMMENTAIRE_AVIS_MAX} count={words.compte} rows={3} onChange={(value) => changer({ commentaire: value })} />
    </Formulaire>
  )
}
