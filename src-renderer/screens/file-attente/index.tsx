import { useElementSize } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { phraseRefus } from '../../api/refus.ts'
import { Reperes } from '../../components/reperes.tsx'
import { useFile } from '../../shell/file/use-file.tsx'
import { existe } from '../../shell/routes/ecrans.ts'
import { useLargeur, usePreferences } from '../../shell/session/use-preferences.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DataGrid } from '../../ui/data-grid.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { HiddenTitle } from '../../ui/page-header.tsx'
import { toggle } from '../../ui/selection.ts'
import { SplitPane } from '../../ui/split-pane.tsx'
import { Apercu } from './apercu.tsx'
import { BarreFiltres } from './barre-filtres.tsx'
import { BarreSelection, type GesteGroupe } from './barre-selection.tsx'
import { largeurDe, useCellule, useColonnes } from './colonnes.tsx'
import styles from './file-attente.module.css'
import { Gestes, type GesteOuvert } from './gestes.tsx'
import { useActionsFile } from './use-actions-file.ts'
import { usePlace } from './use-place.ts'
import { useFacettes, useQueue, type Queue } from './use-queue.ts'
import { useRecherche } from './use-recherche.ts'
import { useSelection } from './use-selection.ts'
import { Vide } from './vide.tsx'
import { Vues } from './vues.tsx'

/** Opens a line: the queue is frozen as it stands, so that N and P follow the list. */
function useOuvrir(queue: Queue, { filtre, ordre }: ReturnType<typeof useRecherche>): (index: number) => void {
  const navigate = useNavigate()
  const { figer, retenirPlace } = useFile()
  return (index) => {
    const id = queue.idAt(index)
    if (id === undefined || !existe('dossier')) return
    retenirPlace(id)
    void queue.attendreIds().then((ids) => {
      figer(ids, filtre, ordre)
      return navigate({ to: '/dossiers/$id', params: { id }, search: { position: index } })
    })
  }
}

function AvecApercu({ liste, id, onOpen }: { readonly liste: ReactNode; readonly id: number | undefined; readonly onOpen: () => void }) {
  const { largeur } = useWording().fileAttente.apercu
  const [size, setSize] = useLargeur('file.apercu', 340)
  return (
    <SplitPane fixed="end" size={size} onSizeChange={setSize} min={280} max={640} defaultSize={340} label={largeur}>
      {liste}
      <Apercu id={id} onOpen={onOpen} />
    </SplitPane>
  )
}

/** The list of candidatures, which is the queue of work. */
export function FileAttente() {
  const wording = useWording()
  const { fileAttente: words } = wording
  const recherche = useRecherche()
  const { search, filtre, ordre, changer, taper, elargir } = recherche
  const queue = useQueue(filtre, ordre)
  const comptes = useFacettes(filtre)
  const chosen = useSelection(queue, filtre)
  const [active, setActive] = usePlace(queue, filtre)
  const [{ apercu, touchesSimples }] = usePreferences()
  const [vuesSize, setVuesSize] = useLargeur('file.vues', 216)
  const [ouvert, setOuvert] = useState<GesteOuvert>()
  const champ = useRef<HTMLInputElement>(null)
  const { ref: box, width } = useElementSize()
  const largeur = largeurDe(width)
  const colonnes = useColonnes(largeur)
  const cellule = useCellule(queue.ligne, largeur)
  const ouvrir = useOuvrir(queue, recherche)
  const { ligne, idAt } = queue
  const isLoaded = useCallback((index: number) => ligne(index) !== undefined, [ligne])

  const geste = (genre: GesteGroupe) => void chosen.lireIds().then((ids) => setOuvert({ genre, ids }))
  const activeId = idAt(active)
  const fermer = () => (search.guichet === undefined ? setOuvert(undefined) : changer({ guichet: undefined }))
  useActionsFile({
    champ,
    ouvrir: () => ouvrir(active),
    basculer: () => activeId !== undefined && chosen.choisir(toggle(chosen.selection, activeId)),
    guichet: () => activeId !== undefined && setOuvert({ genre: 'guichet', id: activeId }),
    actualiser: queue.relancer,
    geste,
    vider: chosen.vider,
    selection: chosen.nombre > 0,
  })
  const perimee = comptes !== undefined && queue.ids !== undefined && comptes.vues[filtre.vue] !== undefined && comptes.vues[filtre.vue] !== queue.ids.length
  const liste = (
    <section className={styles['liste']} ref={box} aria-label={words.titre}>
      <BarreFiltres search={search} ordre={ordre} facettes={comptes?.facettes} onChange={changer} onType={taper} onLeave={() => document.querySelector<HTMLElement>('[role="grid"]')?.focus()} inputRef={champ} />
      <div className={styles['grille']}>
        <DataGrid
          labels={{ grid: words.grille, selectAll: words.toutSelectionner }}
          count={queue.total}
          columns={colonnes}
          rowKey={idAt}
          renderCell={cellule}
          isLoaded={isLoaded}
          onRange={queue.onRange}
          active={active}
          onActiveChange={setActive}
          onOpen={ouvrir}
          selection={chosen.selection}
          onSelectionChange={chosen.choisir}
          sort={{ key: ordre.tri, direction: ordre.sens }}
          onSortChange={({ key, direction }) => changer({ tri: key as typeof ordre.tri, sens: direction })}
          singleKeys={touchesSimples}
          autoFocus
          error={queue.error ? <ErrorState what={words.erreur} why={phraseRefus(wording, queue.error)} retry={{ label: words.reessayer, run: queue.relancer }} /> : undefined}
          empty={<Vide vue={filtre.vue} filtree={Object.keys(filtre).length > 1} candidatures={comptes?.vues['toutes']} search={search} onChange={changer} onElargir={elargir} />}
        />
      </div>
      <BarreSelection total={queue.total} nombre={chosen.nombre} perimee={perimee} onGeste={geste} onVider={chosen.vider} onActualiser={queue.relancer} />
    </section>
  )
  return (
    <div className={styles['ecran']}>
      <HiddenTitle title={words.titre} />
      <SplitPane fixed="start" size={vuesSize} onSizeChange={setVuesSize} min={176} max={360} defaultSize={216} label={words.largeurVues}>
        <Vues search={search} vue={filtre.vue} comptes={comptes} onChange={changer} />
        {apercu ? <AvecApercu liste={liste} id={activeId} onOpen={() => ouvrir(active)} /> : liste}
      </SplitPane>
      {activeId !== undefined && <Reperes reperes={['ouvrir']} fin={{ mot: wording.shell.reperes.ouvrirPremier, faire: () => ouvrir(active) }} />}
      <Gestes ouvert={search.guichet === undefined ? ouvert : { genre: 'guichet', id: search.guichet }} onClose={fermer} />
    </div>
  )
}
