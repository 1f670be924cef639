import { useElementSize } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { phraseRefus } from '../../api/refus.ts'
import { useKeyHint } from '../../shell/keyboard/keyboard-provider.tsx'
import { existe } from '../../shell/routes/ecrans.ts'
import { useLargeur, usePreferences } from '../../shell/session/use-preferences.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DataGrid } from '../../ui/data-grid.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { HiddenTitle } from '../../ui/page-header.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { countSelected, isSelected, NOTHING, toggle, type Selection } from '../../ui/selection.ts'
import { SplitPane } from '../../ui/split-pane.tsx'
import { BarreSelection, GROUPE_MAX, type GesteLettres } from './barre-selection.tsx'
import { largeurDe, useCellule, useColonnes } from './colonnes.tsx'
import { Detail } from './detail.tsx'
import { Gestes, type GesteOuvert } from './gestes.tsx'
import { Groupes } from './groupes.tsx'
import styles from './lettres.module.css'
import { useActionsLettres } from './use-actions-lettres.ts'
import { useLettres, type FiltreLettres } from './use-lettres.ts'
import { Vide } from './vide.tsx'

type Change = { readonly [K in keyof FiltreLettres]?: FiltreLettres[K] | undefined }

const sansVide = (filtre: Change): FiltreLettres => Object.fromEntries(Object.entries(filtre).filter(([, value]) => value !== undefined && value !== '')) as unknown as FiltreLettres

/** What is looked for; another question starts from the top with nothing selected. */
function useFiltre() {
  const [filtre, setFiltre] = useState<FiltreLettres>({ groupe: 'a_imprimer' })
  const [selection, setSelection] = useState<Selection>(NOTHING)
  const [active, setActive] = useState(0)
  const changer = useCallback((changed: Change) => {
    setFiltre((now) => sansVide({ ...now, ...changed }))
    setSelection(NOTHING)
    setActive(0)
  }, [])
  return { filtre, changer, selection, setSelection, active, setActive }
}

/** The letters of the office: what is left to print and to post, and each page as it leaves. */
export function Lettres() {
  const wording = useWording()
  const words = wording.lettres
  const navigate = useNavigate()
  const { filtre, changer, selection, setSelection, active, setActive } = useFiltre()
  const liste = useLettres(filtre)
  const [{ touchesSimples }] = usePreferences()
  const [groupesSize, setGroupesSize] = useLargeur('lettres.groupes', 190)
  const [detailSize, setDetailSize] = useLargeur('lettres.detail', 470)
  const [ouvert, setOuvert] = useState<GesteOuvert>()
  const champ = useRef<HTMLInputElement>(null)
  const shortcut = useKeyHint('lettres.chercher')
  const { ref: box, width } = useElementSize()
  const largeur = largeurDe(width)
  const colonnes = useColonnes(largeur, filtre.groupe)
  const cellule = useCellule(liste.ligne, largeur)
  const { ligne } = liste
  const rowKey = useCallback((index: number) => ligne(index)?.id, [ligne])
  const lettre = ligne(Math.min(active, Math.max(0, (liste.total ?? 1) - 1)))
  const nombre = countSelected(selection, liste.total ?? 0)

  const ouvrir = (index = active) => {
    const opened = ligne(index)
    if (opened && existe('dossier')) void navigate({ to: '/dossiers/$id', params: { id: opened.candidatureId }, search: {} })
  }
  /** The selection in the order of the list, or the letter that is shown. */
  const cibles = async (): Promise<readonly number[]> => {
    if (nombre === 0) return lettre === undefined ? [] : [lettre.id]
    return (await liste.lireIds()).filter((id) => isSelected(selection, id))
  }
  const geste = (genre: GesteLettres) => void cibles().then((ids) => ids.length > 0 && ids.length <= GROUPE_MAX && setOuvert({ genre, ids }))
  const notifier = () => lettre?.statut === 'emise' && setOuvert({ genre: 'notifier', lettre })
  const finir = () => {
    setOuvert(undefined)
    setSelection(NOTHING)
  }
  useActionsLettres({
    champ, geste, notifier, ouvrir,
    basculer: () => lettre && setSelection(toggle(selection, lettre.id)),
    vider: () => setSelection(NOTHING),
    cible: nombre > 0 || lettre !== undefined,
    selection: nombre > 0,
  })

  const grille = (
    <section className={styles['liste']} ref={box} aria-label={words.titre}>
      <FilterBar label={words.chercher} search={<SearchBox value={filtre.recherche ?? ''} onSearch={(recherche) => changer({ recherche })} label={words.chercher} placeholder={words.chercher} clearLabel={words.effacerRecherche} shortcut={shortcut} inputRef={champ} />} />
      <div className={styles['grille']}>
        <DataGrid
          labels={{ grid: words.grille, selectAll: words.toutSelectionner }}
          count={liste.total}
          columns={colonnes}
          rowKey={rowKey}
          renderCell={cellule}
          onRange={liste.onRange}
          active={active}
          onActiveChange={setActive}
          onOpen={ouvrir}
          selection={selection}
          onSelectionChange={setSelection}
          singleKeys={touchesSimples}
          empty={<Vide filtre={filtre} aucune={liste.groupes?.['toutes'] === 0} onRetirer={() => changer({ genre: undefined, recherche: undefined })} onToutes={() => changer({ groupe: 'toutes' })} />}
          error={liste.error ? <ErrorState what={words.erreur} why={phraseRefus(wording, liste.error)} retry={{ label: wording.actes.commun.reessayer, run: liste.relancer }} /> : undefined}
          autoFocus
        />
      </div>
      <BarreSelection total={liste.total} nombre={nombre} onGeste={geste} onVider={() => setSelection(NOTHING)} />
    </section>
  )
  return (
    <div className={styles['ecran']}>
      <HiddenTitle title={words.titre} />
      <SplitPane fixed="start" size={groupesSize} onSizeChange={setGroupesSize} min={150} max={320} defaultSize={190} label={words.largeurGroupes}>
        <Groupes filtre={filtre} comptes={liste.groupes} onChange={changer} />
        <SplitPane fixed="end" size={detailSize} onSizeChange={setDetailSize} min={320} max={900} defaultSize={470} label={words.largeurDetail}>
          {grille}
          {lettre ? <Detail lettre={lettre} onImprimer={() => setOuvert({ genre: 'imprimer', ids: [lettre.id] })} onNotifier={notifier} /> : <EmptyState title={words.detail.rien} />}
        </SplitPane>
      </SplitPane>
      {ouvert && <Gestes ouvert={ouvert} onClose={() => setOuvert(undefined)} onFait={finir} />}
    </div>
  )
}
