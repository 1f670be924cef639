import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconInbox, IconMailSearch } from '@tabler/icons-react'
import { useElementSize } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { PliView } from '#shared/contract/plis.ts'
import { ajouterJours } from '#shared/domain/dates.ts'
import { api } from '../../api/client.ts'
import { garderAffiche } from '../../api/query-client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { aujourdhui } from '../../components/aujourdhui.ts'
import { useActions } from '../../shell/keyboard/keyboard-provider.tsx'
import { existe } from '../../shell/routes/ecrans.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DataGrid } from '../../ui/data-grid.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useCellulePli, useColonnesPlis } from './colonnes-plis.tsx'
import styles from './courrier-arrive.module.css'
import { useDemanderAnnulation } from './use-annuler-pli.ts'

const PAGE = 100

/** The envelopes of a day, or those that answer a search, page after page as they are scrolled to. */
function usePlis(jour: string, recherche: string) {
  const filtre = recherche === '' ? { jour } : { recherche }
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = useInfiniteQuery(
    api.plis.list.infiniteOptions({
      input: (avant: number | undefined) => ({ ...filtre, limite: PAGE, ...(avant !== undefined && { avant }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ plis }) => (plis.length < PAGE ? undefined : plis.at(-1)?.id),
      ...garderAffiche,
    }),
  )
  const plis = useMemo(() => data?.pages.flatMap((page) => page.plis) ?? [], [data])
  const onRange = (_first: number, last: number) => {
    if (last >= plis.length - 1 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  return { plis, total: data?.pages[0]?.total, error: data === undefined ? error : null, onRange, refetch }
}

function Jour({ jour, onChange }: { readonly jour: string; readonly onChange: (jour: string) => void }) {
  const { courrierArrive, saisie } = useWording()
  const words = courrierArrive.jour
  const today = aujourdhui()
  return (
    <div className={styles['jour']}>
      <ActionIcon aria-label={words.precedent} title={words.precedent} onClick={() => onChange(ajouterJours(jour, -1))}>
        <IconChevronLeft size={16} stroke={1.9} />
      </ActionIcon>
      <DateField label={words.titre} value={jour} today={today} max={today} messages={saisie.dates} onChange={(chosen) => onChange(chosen === '' ? today : chosen)} />
      <ActionIcon aria-label={words.suivant} title={words.suivant} disabled={jour >= today} onClick={() => onChange(ajouterJours(jour, 1))}>
        <IconChevronRight size={16} stroke={1.9} />
      </ActionIcon>
      {jour !== today && (
        <Button size="xs" variant="default" onClick={() => onChange(today)}>
          {words.aujourdhui}
        </Button>
      )}
    </div>
  )
}

function Vide({ recherche, today }: { readonly recherche: boolean; readonly today: boolean }) {
  const words = useWording().courrierArrive.jour
  if (recherche)
    return (
      <EmptyState icon={IconMailSearch} title={words.videRecherche}>
        {words.videRechercheQuoiFaire}
      </EmptyState>
    )
  return (
    <EmptyState icon={IconInbox} title={today ? words.videAujourdhui : words.vide}>
      {today ? words.videQuoiFaire : undefined}
    </EmptyState>
  )
}

/** The envelope of the row that was gone to: the one that the key cancels. */
function useChoix(plis: readonly PliView[], annuler: (pli: PliView) => void): (index: number) => void {
  const { groupe, annulation } = useWording().courrierArrive
  const [choisi, setChoisi] = useState<number>()
  const pli = plis.find(({ id, annuleLe }) => id === choisi && annuleLe === null)
  useActions([{ id: 'courrier.annuler', label: annulation.acte, group: groupe, keys: ['delete'], enabled: () => pli !== undefined, run: () => pli && annuler(pli) }], [annulation, groupe, pli, annuler])
  return (index) => setChoisi(plis[index]?.id)
}

/** What came in: the envelopes of the day beside the desk, and a search over all of them. */
export function ListePlis() {
  const wording = useWording()
  const words = wording.courrierArrive.jour
  const navigate = useNavigate()
  const [jour, setJour] = useState(aujourdhui)
  const [recherche, setRecherche] = useState('')
  const { ref, width } = useElementSize()
  const { plis, total, error, onRange, refetch } = usePlis(jour, recherche.trim())
  const colonnes = useColonnesPlis(width, recherche.trim() !== '')
  const annuler = useDemanderAnnulation()
  const choisir = useChoix(plis, annuler)
  const cellule = useCellulePli(plis, annuler)
  const rowKey = useCallback((index: number) => plis[index]?.id, [plis])
  const open = (index: number) => {
    const [first] = plis[index]?.candidatures ?? []
    if (first && existe('dossier')) void navigate({ to: '/dossiers/$id', params: { id: first.id } })
  }
  return (
    <section className={styles['liste']} ref={ref} aria-label={words.titre}>
      <div className={styles['listeTete']}>
        <Jour jour={jour} onChange={setJour} />
        <div className={styles['listeRecherche']}>
          <SearchBox value={recherche} onSearch={setRecherche} label={words.chercher} placeholder={words.chercher} clearLabel={words.effacer} />
        </div>
      </div>
      <p className={styles['listeMots']} role="status">
        {total === undefined ? '' : recherche.trim() === '' ? `${words.du(jour)} · ${words.total(total)}` : words.trouves(total)}
      </p>
      <div className={styles['grille']}>
        <DataGrid
          labels={{ grid: words.titre, selectAll: '' }}
          count={total}
          columns={colonnes}
          rowKey={rowKey}
          renderCell={cellule}
          onRange={onRange}
          onActiveChange={choisir}
          onOpen={open}
          error={error ? <ErrorState what={words.erreur} why={phraseRefus(wording, error)} retry={{ label: wording.actes.commun.reessayer, run: () => void refetch() }} /> : undefined}
          empty={<Vide recherche={recherche.trim() !== ''} today={jour === aujourdhui()} />}
        />
      </div>
    </section>
  )
}
