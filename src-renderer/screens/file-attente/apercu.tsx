import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { BadgeAvis, BadgeDossier, BadgePiece } from '../../components/badges.tsx'
import { NomCandidat } from '../../components/nom-candidat.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Pane, PaneSection } from '../../ui/pane.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import styles from './apercu.module.css'
import { premierePiece, PremierePiece } from './premiere-piece.tsx'

/** The key that walks down the list asks nothing on its way. */
const PAUSE = 120

function Contenu({ dossier }: { readonly dossier: DossierView }) {
  const { fileAttente } = useWording()
  const premiere = premierePiece(dossier.pieces)
  return (
    <>
      <p className={styles['etats']}>
        <BadgeDossier statut={dossier.dossier} />
        {dossier.avisCourant !== 'aucun' && <BadgeAvis avis={dossier.avisCourant} etat={dossier.avisEtat} />}
      </p>
      {premiere ? <PremierePiece {...premiere} /> : <p className={styles['rien']}>{fileAttente.apercu.sansFichier}</p>}
      <PaneSection title={`${fileAttente.colonnes.pieces} ${dossier.compte.controlees}/${dossier.compte.demandees}`}>
        <ul className={styles['pieces']}>
          {dossier.pieces.map((piece) => (
            <li key={piece.pieceJustificativeId}>
              <span title={piece.libelle}>
                {piece.libelle}
                {piece.commentaire !== '' && <em>{piece.commentaire}</em>}
              </span>
              <BadgePiece statut={piece.statut} surPapier={piece.fichier === null && piece.statut === 'transmise'} variant="plain" />
            </li>
          ))}
        </ul>
      </PaneSection>
    </>
  )
}

/** What the active line holds, without opening it. */
export function Apercu({ id, onOpen }: { readonly id: number | undefined; readonly onOpen: () => void }) {
  const wording = useWording()
  const { apercu } = wording.fileAttente
  const [asked] = useDebouncedValue(id, PAUSE)
  const { data, error } = useQuery({ ...api.candidatures.get.queryOptions({ input: { id: asked ?? 1 } }), enabled: asked !== undefined && asked === id })
  const shown = data?.id === id ? data : undefined
  const header = shown && (
    <div className={styles['tete']}>
      <NomCandidat nom={shown.identite.nom} prenom={shown.identite.prenom} />
      <span>{shown.formation.libelle}</span>
    </div>
  )
  return (
    <Pane label={apercu.titre} header={header} footer={shown && <div className={styles['pied']}><Button fullWidth variant="default" onClick={onOpen}>{apercu.ouvrir}</Button></div>}>
      {id === undefined && <p className={styles['rien']}>{apercu.rien}</p>}
      {id !== undefined && !shown && !error && <SkeletonRows count={8} label={wording.shell.etats.chargement} />}
      {error && !shown && <p role="alert">{phraseRefus(wording, error)}</p>}
      {shown && <Contenu dossier={shown} />}
    </Pane>
  )
}
