import { useElementSize } from '@mantine/hooks'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import type { CourrielView } from '#shared/contract/courriels.ts'
import type { ActeCourriel } from '#shared/domain/courriel.ts'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useKeyHint } from '../../shell/keyboard/keyboard-provider.tsx'
import { existe } from '../../shell/routes/ecrans.ts'
import { useLargeur, usePreferences } from '../../shell/session/use-preferences.ts'
import { useSession } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DataGrid } from '../../ui/data-grid.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { HiddenTitle } from '../../ui/page-header.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import { BandeauEnvoi } from './bandeau.tsx'
import { useCellule, useColonnes } from './colonnes.tsx'
import { Detail } from './detail.tsx'
import { Groupes } from './groupes.tsx'
import { Modifier } from './modifier.tsx'
import { useActesCourriel } from './use-actes-courriel.ts'
import { useActionsCourriels } from './use-actions-courriels.ts'
import { useCourriels, type FiltreCourriels, type Groupe } from './use-courriels.ts'
import { Vide } from './vide.tsx'
import styles from './courriels.module.css'

/** What needs a person first, then what is about to leave. */
function useFiltre() {
  const { compteurs } = useSession()
  const [filtre, setFiltre] = useState<FiltreCourriels>(() => ({ groupe: compteurs.courrielsATraiter > 0 ? 'a_traiter' : compteurs.courrielsEnPartance > 0 ? 'en_partance' : 'tous' }))
  const [active, setActive] = useState(0)
  const poser = (next: FiltreCourriels) => {
    setFiltre(next)
    setActive(0)
  }
  return {
    filtre, active, setActive,
    choisir: (groupe: Groupe) => poser({ ...filtre, groupe }),
    chercher: (recherche: string) => poser(recherche === '' ? { groupe: filtre.groupe } : { ...filtre, recherche }),
  }
}

/** The outbox: what is about to leave, what needs a person, what left, each as its reader gets it. */
export function Courriels() {
  const wording = useWording()
  const words = wording.courriels
  const navigate = useNavigate()
  const { filtre, active, setActive, choisir, chercher } = useFiltre()
  const liste = useCourriels(filtre)
  const [{ touchesSimples }] = usePreferences()
  const [groupesSize, setGroupesSize] = useLargeur('courriels.groupes', 180)
  const [detailSize, setDetailSize] = useLargeur('courriels.detail', 600)
  const [aModifier, setAModifier] = useState<CourrielView>()
  const champ = useRef<HTMLInputElement>(null)
  const shortcut = useKeyHint('courriels.chercher')
  const { ref: box, width } = useElementSize()
  const colonnes = useColonnes(width)
  const { ligne } = liste
  const cellule = useCellule(ligne)
  const rowKey = useCallback((index: number) => ligne(index)?.id, [ligne])
  const resume = ligne(Math.min(active, Math.max(0, (liste.total ?? 1) - 1)))
  const courriel = useQuery(api.courriels.get.queryOptions({ input: resume === undefined ? skipToken : { id: resume.id } })).data
  const agir = useActesCourriel()

  const onActe = (cible: CourrielView, acte: ActeCourriel) => (acte === 'modifier' ? setAModifier(cible) : agir(cible, acte))
  const ouvrir = (index = active) => {
    const id = ligne(index)?.candidatureId
    if (id != null && existe('dossier')) void navigate({ to: '/dossiers/$id', params: { id }, search: {} })
  }
  useActionsCourriels({ champ, courriel, ouvrir: () => ouvrir(), onActe })

  const grille = (
    <section className={styles['liste']} ref={box} aria-label={words.titre}>
      <FilterBar label={words.chercher} search={<SearchBox value={filtre.recherche ?? ''} onSearch={chercher} label={words.chercher} placeholder={words.chercher} clearLabel={words.effacerRecherche} shortcut={shortcut} inputRef={champ} />} />
      <BandeauEnvoi />
      <div className={styles['grille']}>
        <DataGrid
          labels={{ grid: words.grille, selectAll: '' }}
          count={liste.total}
          columns={colonnes}
          rowKey={rowKey}
          renderCell={cellule}
          onRange={liste.onRange}
          active={active}
          onActiveChange={setActive}
          onOpen={ouvrir}
          singleKeys={touchesSimples}
          empty={<Vide filtre={filtre} onEffacer={() => chercher('')} />}
          error={liste.error ? <ErrorState what={words.erreur} why={phraseRefus(wording, liste.error)} retry={{ label: words.reessayer, run: liste.relancer }} /> : undefined}
          autoFocus
        />
      </div>
      <p className={styles['pied']}>{liste.total === undefined ? '' : words.total(liste.total)}</p>
    </section>
  )
  return (
    <div className={styles['ecran']}>
      <HiddenTitle title={words.titre} />
      <SplitPane fixed="start" size={groupesSize} onSizeChange={setGroupesSize} min={150} max={320} defaultSize={180} label={words.choixGroupe}>
        <Groupes groupe={filtre.groupe} comptes={liste.groupes} onChange={choisir} />
        <SplitPane fixed="end" size={detailSize} onSizeChange={setDetailSize} min={380} max={1000} defaultSize={600} label={words.largeur}>
          {grille}
          {resume ? <Detail key={resume.id} resume={resume} onActe={onActe} /> : <EmptyState title={words.detail.choisir} />}
        </SplitPane>
      </SplitPane>
      {aModifier && <Modifier courriel={aModifier} onClose={() => setAModifier(undefined)} />}
    </div>
  )
}
