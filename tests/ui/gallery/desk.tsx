import { Button } from '@mantine/core'
import { IconClockExclamation, IconFolderOpen, IconInboxOff, IconPlus } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useActions } from '../../../src-renderer/shell/keyboard/keyboard-provider.tsx'
import { DataGrid } from '../../../src-renderer/ui/data-grid.tsx'
import type { GridColumn, GridSort } from '../../../src-renderer/ui/data-grid-types.ts'
import { EmptyState } from '../../../src-renderer/ui/empty-state.tsx'
import { ErrorState } from '../../../src-renderer/ui/error-state.tsx'
import { FacetList } from '../../../src-renderer/ui/facet-list.tsx'
import type { Facet } from '../../../src-renderer/ui/facet-list.tsx'
import { FilterBar } from '../../../src-renderer/ui/filter-bar.tsx'
import { HiddenTitle } from '../../../src-renderer/ui/page-header.tsx'
import { Pane } from '../../../src-renderer/ui/pane.tsx'
import { ProgressText } from '../../../src-renderer/ui/progress-text.tsx'
import { SearchBox } from '../../../src-renderer/ui/search-box.tsx'
import { countSelected, NOTHING } from '../../../src-renderer/ui/selection.ts'
import { SplitPane } from '../../../src-renderer/ui/split-pane.tsx'
import { StatusBadge } from '../../../src-renderer/ui/status-badge.tsx'
import { Toolbar, ToolbarDivider } from '../../../src-renderer/ui/toolbar.tsx'
import { Truncate } from '../../../src-renderer/ui/truncate.tsx'
import { UndoToast } from '../../../src-renderer/ui/undo-toast.tsx'
import { GalleryFrame } from './frame.tsx'
import { personAt, STATUTS } from './people.tsx'

const COLUMNS: readonly GridColumn[] = [
  { key: 'numero', header: 'N° candidature', width: 120, numeric: true, sortable: true },
  { key: 'nom', header: 'Nom, prénom', flex: 3, minWidth: 160, sortable: true },
  { key: 'formation', header: 'Formation', flex: 3, minWidth: 140, sortable: true },
  { key: 'dossier', header: 'Dossier', width: 128 },
  { key: 'pieces', header: 'Pièces', width: 104 },
  { key: 'avis', header: 'Avis', width: 160 },
  { key: 'limite', header: 'Limite', width: 96, align: 'end', sortable: true },
]

const VIEWS: readonly Facet[] = [
  { key: 'controler', label: 'À contrôler', count: 112, icon: STATUTS[0]?.icon ?? IconFolderOpen, tone: 'info' },
  { key: 'pointer', label: 'À pointer', count: 64, nested: true },
  { key: 'declarer', label: 'À déclarer', count: 21, nested: true },
  { key: 'retard', label: 'En retard', count: 7, nested: true },
  { key: 'incomplet', label: 'Incomplet', count: 41, icon: STATUTS[1]?.icon ?? IconFolderOpen, tone: 'warning' },
  { key: 'complet', label: 'Complet', count: 203, icon: STATUTS[2]?.icon ?? IconFolderOpen, tone: 'success' },
  { key: 'echeance', label: 'Échéance proche', count: 18, icon: IconClockExclamation, tone: 'danger' },
  { key: 'toutes', label: 'Toutes les candidatures', count: 100_000, icon: IconFolderOpen, tone: 'neutral' },
]

const format = new Intl.NumberFormat('fr-FR')

function Cell({ index, column }: { readonly index: number; readonly column: string }) {
  const person = personAt(index)
  if (column === 'nom') return <Truncate text={person.nom} />
  if (column === 'formation') return <Truncate text={person.formation} />
  if (column === 'dossier') return <StatusBadge variant="plain" {...person.dossier} />
  if (column === 'pieces') return <ProgressText value={person.controlled} failed={person.refused} total={7} label="pièces contrôlées" />
  if (column === 'avis') return person.avis ? <StatusBadge variant="plain" {...person.avis} /> : '—'
  return column === 'limite' ? person.limite : person.numero
}

declare global {
  interface Window {
    gridCells: number
  }
}
window.gridCells = 0

export function Desk() {
  const state = new URLSearchParams(location.search).get('state') ?? 'full'
  const [view, setView] = useState('controler')
  const [size, setSize] = useState(216)
  const [query, setQuery] = useState('')
  const [sort, setSort] = useState<GridSort>({ key: 'nom', direction: 'asc' })
  const [selection, setSelection] = useState(NOTHING)
  const [opened, setOpened] = useState<number>()
  const [range, setRange] = useState('')
  const [undo, setUndo] = useState<string | undefined>('3 dossiers déclarés incomplets')
  const count = state === 'empty' ? 0 : state === 'loading' ? undefined : 100_000
  const renderCell = useCallback((index: number, column: string) => {
    window.gridCells += 1
    return <Cell index={index} column={column} />
  }, [])
  const rowKey = useCallback((index: number) => index, [])
  const isLoaded = useCallback((index: number) => state !== 'partial' || index < 12, [state])
  const onRange = useCallback((first: number, last: number) => setRange(`${first}-${last}`), [])
  const selected = countSelected(selection, count ?? 0)
  useActions(
    [
      { id: 'dossier.incomplet', label: 'Déclarer incomplet…', group: 'File d’attente', keys: ['i'], enabled: () => selected > 0, run: () => setUndo(`${selected} dossiers déclarés incomplets`) },
      { id: 'file.annuler', label: 'Annuler', group: 'Partout', keys: ['ctrl+z'], run: () => setUndo(undefined) },
      { id: 'file.suivant', label: 'Candidature suivante', group: 'File d’attente', keys: ['n'], run: () => undefined },
      { id: 'file.precedent', label: 'Candidature précédente', group: 'File d’attente', keys: ['p'], run: () => undefined },
    ],
    [],
  )
  return (
    <GalleryFrame current="file">
      <HiddenTitle title="File d’attente" />
      <SplitPane fixed="start" size={size} onSizeChange={setSize} min={160} max={360} defaultSize={216} label="Largeur des vues">
        <Pane label="Vues" sunken>
          <FacetList title="Vues" hideTitle facets={VIEWS} selected={[view]} onChange={([next]) => next !== undefined && setView(next)} formatCount={(value) => format.format(value)} />
        </Pane>
        <Pane
          label="Candidatures"
          flush
          header={
            <FilterBar
              label="Filtres"
              search={<SearchBox value={query} onSearch={setQuery} label="Chercher dans la file" placeholder="Chercher dans la file" clearLabel="Effacer la recherche" shortcut="f" />}
              filters={[{ key: 'canal', label: 'Canal : courrier', removeLabel: 'Retirer le filtre Canal', onRemove: () => undefined }]}
              end={<Button variant="default">Exporter…</Button>}
            >
              <Button variant="subtle" color="gray" leftSection={<IconPlus size={15} />}>
                Filtre
              </Button>
            </FilterBar>
          }
          footer={
            <Toolbar label="Actes" end={<span data-testid="range">{range}</span>}>
              <span data-testid="selected">{`${format.format(count ?? 0)} candidatures · ${format.format(selected)} sélectionnées`}</span>
              <ToolbarDivider />
              <Button variant="default" disabled={selected === 0}>
                Déclarer incomplet…
              </Button>
              <Button variant="default" disabled={selected === 0}>
                Saisir un avis…
              </Button>
            </Toolbar>
          }
        >
          <DataGrid
            labels={{ grid: 'Candidatures à contrôler', selectAll: 'Tout sélectionner' }}
            columns={COLUMNS}
            count={count}
            rowKey={rowKey}
            isLoaded={isLoaded}
            renderCell={renderCell}
            onRange={onRange}
            onOpen={setOpened}
            selection={selection}
            onSelectionChange={setSelection}
            sort={sort}
            onSortChange={setSort}
            autoFocus
            empty={
              <EmptyState icon={IconInboxOff} title="Aucune candidature à contrôler" actions={<Button>Importer des candidatures</Button>}>
                Tout ce qui est arrivé a été contrôlé. Les prochains plis apparaîtront ici dès leur enregistrement.
              </EmptyState>
            }
            error={
              state === 'error' ? (
                <ErrorState
                  what="La file n’a pas pu être lue."
                  why="La base de données n’a pas répondu en 5 secondes."
                  now="Rien n’est perdu : réessayez, ou rouvrez Pli si cela recommence."
                  reference={{ label: 'Référence à lire au téléphone', value: 'K7QF-2M' }}
                  retry={{ label: 'Réessayer', run: () => undefined }}
                />
              ) : undefined
            }
          />
        </Pane>
      </SplitPane>
      <span className="visually-hidden" data-testid="opened">
        {opened}
      </span>
      {state === 'full' && <UndoToast message={undo} undoLabel="Annuler" onUndo={() => setUndo(undefined)} closeLabel="Fermer" onClose={() => setUndo(undefined)} />}
    </GalleryFrame>
  )
}
