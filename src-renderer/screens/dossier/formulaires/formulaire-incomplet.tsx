import { Button, Checkbox, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { pli } from '../../../api/client.ts'
import { phraseRefus } from '../../../api/refus.ts'
import { aujourdhui } from '../../../components/aujourdhui.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { SkeletonBlock } from '../../../ui/skeleton.tsx'
import { useActeDossier } from '../actes/use-acte-dossier.ts'
import { useEnvoi } from '../actes/use-envoi.ts'
import { usePoste } from '../poste-context.ts'
import { ChampDate } from './champ-date.tsx'
import { Formulaire } from './formulaire.tsx'
import styles from './formulaires.module.css'
import { useAnnonceIncomplet } from './use-annonce-incomplet.ts'
import { useDireVoie } from './use-voie.ts'

/** The courriel, or the letter, already written, to be corrected before it is recorded. */
function Texte({ annonce }: { readonly annonce: ReturnType<typeof useAnnonceIncomplet> }) {
  const { incomplet } = useWording().dossierFormulaires
  const id = useId()
  const { data, texte, corriger, corrige, recrire } = annonce
  if (!data) return <SkeletonBlock height="260px" label={incomplet.redaction} />
  const { voie, destinataire } = data.annonce
  return (
    <>
      <p className={styles['destinataire']}>
        <b>{voie === 'lettre' ? incomplet.lettre : incomplet.courriel}</b>
        <br />
        {incomplet.destinataire} {destinataire}
      </p>
      <TextInput label={incomplet.objet} value={texte.objet} maxLength={500} onChange={(event) => corriger({ objet: event.currentTarget.value })} />
      <div className={styles['grandit']}>
        <label htmlFor={id}>{incomplet.corps}</label>
        <textarea id={id} value={texte.corps} maxLength={20_000} onChange={(event) => corriger({ corps: event.currentTarget.value })} />
        <small>{corrige ? incomplet.corrige : incomplet.corpsAide}</small>
      </div>
      {corrige && (
        <Button variant="default" size="xs" onClick={recrire}>
          {incomplet.recrire}
        </Button>
      )}
    </>
  )
}

/** Declares the dossier incomplete: what is missing, until when, and the text that leaves, corrected if need be. */
export function FormulaireIncomplet() {
  const { dossier } = usePoste()
  const wording = useWording()
  const { dossierFormulaires: words, dossier: poste } = wording
  const agir = useActeDossier()
  const direVoie = useDireVoie()
  const annonce = useAnnonceIncomplet(dossier.id)
  const [date, setDate] = useState(aujourdhui())
  const [prevenir, setPrevenir] = useState(true)
  const { limiteLe, corrige, data } = annonce
  const muette = data?.annonce.voie === 'aucune'
  const annoncer = prevenir && !muette
  const sansObjet = data?.pieces.length === 0 && corrige === undefined
  const envoi = useEnvoi(() => agir(poste.fait.declarerIncomplet, (cible) => pli.dossiers.declarerIncomplet({ ...cible, date, limiteLe, annoncer, ...(corrige && annoncer ? { texte: corrige } : {}) })))
  return (
    <Formulaire titre={words.incomplet.titre} valider={words.incomplet.valider} envoi={envoi} empeche={date === '' || limiteLe === '' || (annoncer && annonce.enRedaction)} suite={direVoie(muette || (annoncer && !sansObjet))}>
      {data && <p className={data.pieces.length === 0 ? styles['alerte'] : styles['dit']}>{data.pieces.length === 0 ? words.incomplet.aucune : words.incomplet.pieces(data.pieces.length)}</p>}
      <div className={styles['deux']}>
        <ChampDate label={words.incomplet.date} value={date} onChange={setDate} sens="passe" />
        <ChampDate label={words.incomplet.limite} value={limiteLe} onChange={annonce.setLimite} sens="avenir" />
      </div>
      {annonce.error && !data && <p className={styles['erreur']} role="alert">{phraseRefus(wording, annonce.error)}</p>}
      {!muette && <Checkbox label={words.prevenir} checked={prevenir} onChange={(event) => setPrevenir(event.currentTarget.checked)} />}
      {annoncer && !annonce.error && <Texte annonce={annonce} />}
    </Formulaire>
  )
}
