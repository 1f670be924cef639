import { Button } from '@mantine/core'
import { IconFilterOff, IconHistory, IconShieldCheck } from '@tabler/icons-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { LigneJournal } from '#shared/contract/journal.ts'
import type { Wording } from '#shared/wording/fr.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { useLargeur } from '../../shell/session/use-preferences.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import type { GridColumn } from '../../ui/data-grid-types.ts'
import { DataGrid } from '../../ui/data-grid.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import { Truncate } from '../../ui/truncate.tsx'
import { Detail } from './detail.tsx'
import { Filtres } from './filtres.tsx'
import styles from './journal.module.css'
import { auteurDe, phraseDe } from './phrase.ts'
import { useJournal, type FiltreJournal } from './use-journal.ts'
import { useVerification, Verification } from './verification.tsx'

const CELLS: Readonly<Record<string, (ligne: LigneJournal, wording: Wording) => ReactNode>> = {
  sequence: ({ sequence }, { format }) => <span className={styles['faible']}>{format.nombre(sequence)}</span>,
  quand: ({ faitLe }, { format }) => <time className={styles['faible']}>{format.moment(faitLe)}</time>,
  quoi: (ligne, wording) => <Truncate text={phraseDe(wording, ligne)} />,
  candidature: ({ candidat, numero }) => (numero === null ? null : <Truncate text={`${candidat ?? ''} · ${numero}`} />),
  par: (ligne, wording) => <Truncate text={auteurDe(wording, ligne)} />,
}

function useGrille(lignes: readonly LigneJournal[]) {
  const wording = useWording()
  const { colonnes } = wording.journalEcran
  const columns = useMemo(
    (): readonly GridColumn[] => [
      { key: 'sequence', header: colonnes.sequence, width: 76, align: 'end', numeric: true },
      { key: 'quand', header: colonnes.quand, width: 160 },
      { key: 'quoi', header: colonnes.quoi, flex: 3, minWidth: 220 },
      { key: 'candidature', header: colonnes.candidature, flex: 2, minWidth: 140 },
      { key: 'par', header: colonnes.par, width: 150 },
    ],
    [colonnes],
  )
  const renderCell = useCallback((index: number, colonne: string) => {
    const ligne = lignes[index]
    return ligne && CELLS[colonne]?.(ligne, wording)
  }, [lignes, wording])
  const rowKey = useCallback((index: number) => lignes[index]?.sequence, [lignes])
  return { columns, renderCell, rowKey }
}

function Vide({ filtre }: { readonly filtre: boolean }) {
  const words = useWording().journalEcran
  return filtre ? (
    <EmptyState icon={IconFilterOff} title={words.vide}>
      {words.videQuoiFaire}
    </EmptyState>
  ) : (
    <EmptyState icon={IconHistory} title={words.vide}>
      {words.videBureau}
    </EmptyState>
  )
}

/** Every act of the office, newest first, each with its author and its hash; and the proof that none was changed. */
export function JournalEcran() {
  const wording = useWording()
  const words = wording.journalEcran
  const [filtre, setFiltre] = useState<FiltreJournal>({})
  const [active, setActive] = useState(0)
  const [ouverte, setOuverte] = useState<LigneJournal>()
  const [size, setSize] = useLargeur('journal.detail', 400)
  const champ = useRef<HTMLInputElement>(null)
  const { lignes, total, actes, auteurs, error, onRange, relire } = useJournal(filtre)
  const verification = useVerification()
  const grille = useGrille(lignes)
  const filtrer = (next: FiltreJournal) => {
    setActive(0)
    setFiltre(next)
  }
  useActions(
    [
      { id: 'journal.chercher', label: words.actions.chercher, group: words.actions.groupe, keys: ['/'], run: () => champ.current?.focus() },
      { id: 'journal.verifier', label: words.actions.verifier, group: words.actions.groupe, keys: [], run: () => verification.mutate({}) },
      { id: 'journal.fermer', label: words.detail.fermer, group: words.actions.groupe, keys: ['escape'], hidden: true, enabled: () => ouverte !== undefined, run: () => setOuverte(undefined) },
    ],
    [words, ouverte],
  )
  const moveTo = (index: number) => {
    setActive(index)
    if (ouverte) setOuverte(lignes[index])
  }
  const liste = (
    <div className={styles['liste']}>
      <DataGrid
        labels={{ grid: words.titre, selectAll: '' }}
        count={total}
        {...grille}
        onRange={onRange}
        active={active}
        onActiveChange={moveTo}
        onOpen={(index) => setOuverte(lignes[index])}
        opensOnClick
        autoFocus
        error={error ? <ErrorState what={words.erreur} why={phraseRefus(wording, error)} retry={{ label: wording.actes.commun.reessayer, run: relire }} /> : undefined}
        empty={<Vide filtre={Object.keys(filtre).length > 0} />}
      />
    </div>
  )
  const verifier = (
    <Button variant="default" leftSection={<IconShieldCheck size={16} stroke={1.75} />} loading={verification.isPending} onClick={() => verification.mutate({})}>
      {words.verifier}
    </Button>
  )
  return (
    <div className={styles['ecran']}>
      <PageHeader title={words.titre} meta={total === undefined ? undefined : words.total(total)} description={words.intro} actions={verifier} />
      <Filtres filtre={filtre} actes={actes} auteurs={auteurs} inputRef={champ} onChange={filtrer} />
      <Verification verification={verification} />
      <div className={styles['corps']}>
        {ouverte ? (
          <SplitPane fixed="end" size={size} onSizeChange={setSize} min={320} max={640} defaultSize={400} label={words.detail.largeur}>
            {liste}
            <Detail ligne={ouverte} onFermer={() => setOuverte(undefined)} onFiltrer={({ candidatureId, candidat, numero }) => candidatureId !== null && filtrer({ candidature: { id: candidatureId, nom: `${candidat ?? ''} · ${numero ?? ''}` } })} />
          </SplitPane>
        ) : (
          liste
        )}
      </div>
    </div>
  )
}
