import { useElementSize } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { DossierView } from '#shared/contract/candidatures.ts'
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
const ETROIT = 1320
const LARGEURS = { large: { gauche: 280, droite: 300 }, etroit: { gauche: 224, droite: 252 } } as const

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
  const { ref, width } = useElementSize()
  const { ref: centre, width: largeurPapier } = useElementSize()
  const taille = width > 0 && width < ETROIT ? 'etroit' : 'large'
  const defaut = LARGEURS[taille]
  const [gauche, setGauche] = useLargeur(`dossier.gauche.${taille}`, defaut.gauche)
  const [droite, setDroite] = useLargeur(`dossier.droite.${taille}`, defaut.droite)
  const [replie, setReplie] = useState(false)
  useActionsPoste({ basculerVolet: () => setReplie(!replie), basculerDeux: useBasculerDeux() })
  const paper = (
    <div ref={centre} className={styles['centre']}>
      <Papier largeur={largeurPapier} />
    </div>
  )
  return (
    <div ref={ref} className={styles['plateau']}>
      <SplitPane fixed="start" size={gauche} onSizeChange={setGauche} min={188} max={440} defaultSize={defaut.gauche} label={colonnes.largeurGauche}>
        <ColonneGauche />
        {replie ? (
          paper
        ) : (
          <SplitPane fixed="end" size={droite} onSizeChange={setDroite} min={228} max={560} defaultSize={defaut.droite} label={colonnes.largeurDroite}>
            {paper}
            <Volet />
          </SplitPane>
        )}
      </SplitPane>
      {replie && place.volet.genre !== 'piece' && (
        <div className={styles['tiroir']}>
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
      if (document.activeElement === document.body || document.activeElement === null) papier.current?.focus()
    })
    return () => cancelAnimationFrame(timer)
  }, [id, papier])
}

/** One dossier under work: its pieces, its paper, its verdicts. It stays mounted from one dossier to the next, so that the page changes in one frame. */
export function PosteDossier({ dossier }: { readonly dossier: DossierView }) {
  const { poste, said } = usePosteDe(dossier)
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
        <div className="visually-hidden" aria-live="polite">
          {said}
        </div>
      </div>
    </PosteContext>
  )
}
