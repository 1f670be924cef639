import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, pli } from '../../../api/client.ts'
import { aujourdhui } from '../../../components/aujourdhui.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { useActeDossier } from '../actes/use-acte-dossier.ts'
import { useEnvoi } from '../actes/use-envoi.ts'
import { usePoste } from '../poste-context.ts'
import { ChampDate } from './champ-date.tsx'
import { Formulaire } from './formulaire.tsx'
import styles from './formulaires.module.css'
import { PiecesEnDefaut, type PieceEnDefaut } from './pieces-en-defaut.tsx'
import { useDireVoie } from './use-voie.ts'

/** Asked once: the list of what is refused or missing, and the way to the other declaration. */
function Defauts({ pieces }: { readonly pieces: readonly PieceEnDefaut[] }) {
  const { ouvrir } = usePoste()
  const { complet } = useWording().dossierFormulaires
  if (pieces.length === 0) return <p className={styles['bien']}>{complet.toutBon}</p>
  return (
    <>
      <div className={styles['alerte']} role="alert">
        {complet.enDefaut(pieces.length)}
        <PiecesEnDefaut pieces={pieces} />
      </div>
      <Button variant="default" size="xs" onClick={() => ouvrir({ genre: 'declarerIncomplet' })}>
        {complet.plutot}
      </Button>
    </>
  )
}

/** Declares the dossier complete. */
export function FormulaireComplet() {
  const { dossier } = usePoste()
  const { dossierFormulaires: words, dossier: poste, shell } = useWording()
  const agir = useActeDossier()
  const direVoie = useDireVoie()
  const [date, setDate] = useState(aujourdhui())
  const [annoncer, setAnnoncer] = useState(true)
  const { data } = useQuery(api.dossiers.enDefaut.queryOptions({ input: { id: dossier.id }, staleTime: 0, gcTime: 0 }))
  const envoi = useEnvoi(() => agir(poste.fait.declarerComplet, (cible) => pli.dossiers.declarerComplet({ ...cible, date, annoncer })))
  const manque = data !== undefined && data.length > 0
  return (
    <Formulaire titre={words.complet.titre} valider={manque ? words.complet.quandMeme : words.complet.valider} ton={manque ? 'red' : 'accent'} envoi={envoi} empeche={date === ''} suite={direVoie(annoncer)}>
      {data ? <Defauts pieces={data} /> : <SkeletonRows count={2} label={shell.etats.chargement} />}
      <ChampDate label={words.complet.date} value={date} onChange={setDate} sens="passe" description={words.dateAide} />
      <Checkbox label={words.prevenir} checked={annoncer} onChange={(event) => setAnnoncer(event.currentTarget.checked)} />
    </Formulaire>
  )
}
