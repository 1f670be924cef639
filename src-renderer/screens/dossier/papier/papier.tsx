import { useWording } from '../../../shell/wording/use-wording.ts'
import { useLargeur } from '../../../shell/session/use-preferences.ts'
import { SplitPane } from '../../../ui/split-pane.tsx'
import { usePoste } from '../poste-context.ts'
import { LettreProposee } from './lettre-proposee.tsx'
import { Moitie } from './moitie.tsx'
import styles from './papier.module.css'
import { Pointage } from './pointage.tsx'
import { VuePiece } from './vue-piece.tsx'

function BandeauVersion() {
  const { place, changer } = usePoste()
  const { papier } = useWording().dossier
  if (!place.version) return null
  return (
    <div className={styles['bandeau']} role="status">
      {papier.version(place.version.rang, place.version.deposeLe)}
      <button type="button" onClick={() => changer({ version: undefined })}>
        {papier.versionActuelle}
      </button>
    </div>
  )
}

/** Two pieces side by side, the share between them kept. */
function DeuxPieces({ largeur }: { readonly largeur: number }) {
  const { dossier, place } = usePoste()
  const { colonnes } = useWording().dossier
  const [part, setPart] = useLargeur('dossier.deux', 50)
  const find = (id: number | undefined) => dossier.pieces.find((piece) => piece.pieceJustificativeId === id)
  const [left, right] = place.cote === 'gauche' ? [find(place.courante), find(place.autre)] : [find(place.autre), find(place.courante)]
  if (!left || !right) return null
  return (
    <SplitPane fixed="start" size={Math.round((largeur * part) / 100)} onSizeChange={(size) => setPart(Math.round((size / largeur) * 100))} min={280} max={Math.max(280, largeur - 280)} defaultSize={Math.round(largeur / 2)} label={colonnes.largeurDeux}>
      <Moitie piece={left} cote="gauche" />
      <Moitie piece={right} cote="droite" />
    </SplitPane>
  )
}

/** The zone that shows paper: a document, two, the list to tick when nothing is scanned, or the letter that is about to be. */
export function Papier({ largeur }: { readonly largeur: number }) {
  const { place, piece, pointage, papier } = usePoste()
  const deux = place.autre !== undefined && !pointage
  return (
    <div className={styles['papier']}>
      <BandeauVersion />
      {pointage && <Pointage />}
      {!pointage && deux && <DeuxPieces largeur={largeur} />}
      {!pointage && !deux && piece && <VuePiece piece={piece} fichier={place.version ?? piece.fichier} handle={papier} compact={largeur < 640} />}
      {place.lettre !== undefined && <LettreProposee adresse={place.lettre} />}
    </div>
  )
}
