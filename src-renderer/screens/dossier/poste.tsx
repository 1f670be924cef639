import { useElementSize, useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { ModifierCandidat } from '../../components/nouvelle-candidature/modifier-candidat.tsx'
import { Reperes } from '../../components/reperes.tsx'
import { useFile } from '../../shell/file/use-file.tsx'
import { useLargeur } from '../../shell/session/use-preferences.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { SplitPane } from '../../ui/split-pane.tsx'
import { BarreBas } from './barre-bas.tsx'
import { ColonneGauche } from './gauche/colonne-gauche.tsx'
import { Papier } from './papier/papier.tsx'
import { PosteContext, usePoste } from './poste-context.ts'
import styles from './poste.module.css'
import { pieceVoisine } from './regles/piece-suivante.ts'
import { useActionsPoste } from './use-actions-poste.ts'
import { SANS_DEPOT } from './use-depot-ici.ts'
import { usePosteDe } from './use-poste.ts'
import { usePrefetch } from './use-prefetch.ts'
import { Volet } from './volet/volet.tsx'

/** Under this width the columns shrink, the paper keeping the most. */
const ETROIT = '(max-width: 1376px)'
const LARGEURS = { large: { gauche: 280, droite: 300, texte: 440 }, etroit: { gauche: 224, droite: 252, texte: 380 } } as const

/** D opens a second piece, the next one of the list that has something to show, and closes it. */
function useBasculerDeux(): () => void {
  const { dossier, place, changer } = usePoste()
  return () => {
    if (place.autre !== undefined) return changer({ autre: undefined, cote: 'gauche' })
    const others = dossier.pieces.filter(({ pieceJustificativeId, fichier }) => pieceJustificativeId !== place.courante && fichier !== null)
    const voisine = pieceVoisine(dossier.pieces, place.courante, 1)
    const other = others.find((piece) => piece === voisine) ?? others[0]
    if (other) changer({ autre: other.pieceJustificativeId, cote: 'gauche' })
  }
}

function Plateau() {
  const { place } = usePoste()
  const { colonnes } = useWording().dossier
  // Known at the first render: a column that changes its width later makes the first page drawn twice.
  const taille = useMediaQuery(ETROIT, undefined, { getInitialValueInEffect: false }) ? 'etroit' : 'large'
  const { ref: centre, width: largeurPapier } = useElementSize()
  const defaut = LARGEURS[taille]
  const [gauche, setGauche] = useLargeur(`dossier.gauche.${taille}`, defaut.gauche)
  // A text to correct needs longer lines than a verdict.
  const volet = place.volet.genre === 'declarerIncomplet' ? 'texte' : 'droite'
  const [droite, setDroite] = useLargeur(`dossier.${volet}.${taille}`, defaut[volet])
  const [replie, setReplie] = useState(false)
  useActionsPoste({ basculerVolet: () => setReplie(!replie), basculerDeux: useBasculerDeux() })
  const paper = (
    <div ref={centre} className={styles['centre']}>
      <Papier largeur={largeurPapier} />
    </div>
  )
  return (
    <div className={styles['plateau']}>
      <SplitPane fixed="start" size={gauche} onSizeChange={setGauche} min={188} max={440} defaultSize={defaut.gauche} label={colonnes.largeurGauche}>
        <ColonneGauche />
        {replie ? (
          paper
        ) : (
          <SplitPane fixed="end" size={droite} onSizeChange={setDroite} min={228} max={640} defaultSize={defaut[volet]} label={colonnes.largeurDroite}>
            {paper}
            <Volet />
          </SplitPane>
        )}
      </SplitPane>
      {replie && place.volet.genre !== 'piece' && (
        <div className={styles['tiroir']} data-texte={volet === 'texte' || undefined}>
          <Volet />
        </div>
      )}
    </div>
  )
}

/** The paper takes the focus when a dossier opens, so that Space and Page Down read it at once. */
function useLirePapier(id: number, papier: ReturnType<typeof usePosteDe>['poste']['papier']): void {
  useEffect(() => {
    const timer = requestAnimationFrame(() => {
      if (id > 0 && (document.activeElement === document.body || document.activeElement === null)) papier.current?.focus()
    })
    return () => cancelAnimationFrame(timer)
  }, [id, papier])
}

/** One dossier under work: its pieces, its paper, its verdicts. It stays mounted from one dossier to the next, so that the page changes in one frame. */
export function PosteDossier({ dossier }: { readonly dossier: DossierView }) {
  const { poste, said, correction } = usePosteDe(dossier)
  const { annulee } = useWording().dossier
  const { retenirPlace } = useFile()
  usePrefetch(poste.prefetcher, dossier, poste.place.courante)
  useLirePapier(dossier.id, poste.papier)
  useEffect(() => retenirPlace(dossier.id), [retenirPlace, dossier.id])
  return (
    <PosteContext value={poste}>
      <div className={styles['poste']} {...SANS_DEPOT}>
        {dossier.annuleeLe !== null && (
          <div className={styles['annulee']} role="status">
            {annulee(dossier.annuleeLe)}
          </div>
        )}
        <Plateau />
        <BarreBas />
        {correction.candidatId !== undefined && <ModifierCandidat candidatId={correction.candidatId} onClose={correction.fermer} />}
        <Reperes reperes={['verdict', 'suivant']} />
        <div className="visually-hidden" aria-live="polite">
          {said}
        </div>
      </div>
    </PosteContext>
  )
}
