import { ActionIcon, Anchor, Badge, Button, Menu, Tabs, Tooltip } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconDots, IconInfoCircle, IconInboxOff, IconMailOpened } from '@tabler/icons-react'
import { useState } from 'react'
import { CoachMarks } from '../../../src-renderer/ui/coach-marks.tsx'
import { useConfirm } from '../../../src-renderer/ui/confirm-provider.tsx'
import { Countdown } from '../../../src-renderer/ui/countdown.tsx'
import { DefinitionList } from '../../../src-renderer/ui/definition-list.tsx'
import { EmptyState } from '../../../src-renderer/ui/empty-state.tsx'
import { ErrorState } from '../../../src-renderer/ui/error-state.tsx'
import { FacetList } from '../../../src-renderer/ui/facet-list.tsx'
import { KeyHint } from '../../../src-renderer/ui/key-hint.tsx'
import { notify } from '../../../src-renderer/ui/notify.tsx'
import { PageHeader } from '../../../src-renderer/ui/page-header.tsx'
import { Pane, PaneSection } from '../../../src-renderer/ui/pane.tsx'
import { ProgressText } from '../../../src-renderer/ui/progress-text.tsx'
import { RelativeTime } from '../../../src-renderer/ui/relative-time.tsx'
import { SkeletonBlock, SkeletonRows } from '../../../src-renderer/ui/skeleton.tsx'
import { StatusBadge } from '../../../src-renderer/ui/status-badge.tsx'
import type { Tone } from '../../../src-renderer/ui/tone.ts'
import { Clamp, Truncate } from '../../../src-renderer/ui/truncate.tsx'
import { GalleryFrame } from './frame.tsx'
import styles from './gallery.module.css'

const BADGES = [
  { tone: 'neutral', icon: IconMailOpened, label: 'Liste complémentaire, rang 4' },
  { tone: 'info', icon: IconInfoCircle, label: 'Transmise' },
  { tone: 'success', icon: IconCircleCheck, label: 'Validée' },
  { tone: 'warning', icon: IconCircleDashed, label: 'Incomplet' },
  { tone: 'danger', icon: IconCircleX, label: 'Refusée' },
  { tone: 'muted', icon: IconCircleDashed, label: 'En attente' },
] as const

const LONG = 'DA CONCEIÇÃO DE OLIVEIRA E SILVA-MONTESQUIEU Maria-Fernanda Antonieta, née PEREIRA DOS SANTOS GUIMARÃES'
const STARTED = new Date(Date.now() - 5 * 60_000).toISOString()
const LEAVES = new Date(Date.now() + 552_000).toISOString()
const NOTICES: readonly (readonly [Tone, string])[] = [
  ['success', '41 lettres éditées en 12 s.'],
  ['warning', 'Le serveur d’envoi ne répond plus : 3 courriels attendent.'],
  ['danger', 'Cette pièce a été modifiée entre-temps, à 10 h 42, par un autre gestionnaire. Rechargez-la.'],
]

function Buttons() {
  const confirm = useConfirm()
  const ask = () =>
    confirm({
      title: 'Confirmez-vous la suppression du modèle ?',
      message: 'Le modèle « Relance, pièces manquantes » ne pourra pas être récupéré. Les 12 lettres déjà éditées restent lisibles.',
      confirmLabel: 'Supprimer le modèle',
      cancelLabel: 'Garder',
      danger: true,
    })
  return (
    <div className={styles['row']}>
      <Button rightSection={<KeyHint combo="v" />}>Valider la pièce</Button>
      <Button variant="default" rightSection={<KeyHint combo="r" />}>
        Refuser…
      </Button>
      <Button variant="light">Relire</Button>
      <Button variant="subtle" color="gray">
        Plus tard
      </Button>
      <Button color="red" onClick={() => void ask()}>
        Supprimer…
      </Button>
      <Button disabled>Indisponible</Button>
      <Button loading>Envoi</Button>
      <Tooltip label="Autres actes">
        <ActionIcon aria-label="Autres actes">
          <IconDots size={16} />
        </ActionIcon>
      </Tooltip>
      <Menu>
        <Menu.Target>
          <Button variant="default">Statut</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item>Réceptionné</Menu.Item>
          <Menu.Item rightSection={<KeyHint combo="i" />}>Incomplet…</Menu.Item>
          <Menu.Item color="red">Retirer</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

export function PartsBoard() {
  const [facets, setFacets] = useState<readonly string[]>(['courrier'])
  const [coach, setCoach] = useState(new URLSearchParams(location.search).get('coach') === 'on')
  return (
    <GalleryFrame current="courriels">
      <PageHeader title="Courriels" meta="3 en attente, 1 incertain" description="Ce qui partira, ce qui est parti, ce qui doit être vérifié." actions={<Button data-coach="ecrire">Écrire un courriel</Button>} />
      <div className={styles['board']}>
        <Pane label="Planche">
          <PaneSection title="Statuts">
            <div className={styles['row']}>
              {BADGES.map((badge) => (
                <StatusBadge key={badge.label} {...badge} />
              ))}
            </div>
            <div className={styles['row']}>
              {BADGES.map((badge) => (
                <StatusBadge key={badge.label} {...badge} variant="plain" />
              ))}
            </div>
          </PaneSection>
          <PaneSection title="Actes">
            <Buttons />
            <div className={styles['row']}>
              {NOTICES.map(([tone, message]) => (
                <Button key={tone} size="xs" variant="default" onClick={() => notify({ tone, message, title: tone === 'danger' ? 'Pièce non enregistrée' : 'Courriels', closeLabel: 'Fermer' })}>
                  {tone}
                </Button>
              ))}
              <Anchor href="#voir">Voir le journal</Anchor>
              <Badge variant="light">Courrier</Badge>
            </div>
          </PaneSection>
          <PaneSection title="Avancement">
            <div className={styles['row']}>
              <ProgressText value={4} total={7} label="pièces contrôlées" />
              <ProgressText value={5} failed={2} total={7} label="pièces contrôlées" />
              <ProgressText value={7} total={7} label="pièces contrôlées" />
              <ProgressText value={0} total={0} label="pièces contrôlées" />
            </div>
            <ProgressText value={312} total={1284} label="lettres éditées" wide />
          </PaneSection>
          <PaneSection title="Temps" end={<KeyHint combo="ctrl+shift+arrowdown" />}>
            <div className={styles['row']}>
              <RelativeTime at={STARTED} locale="fr" exact="12/03/2027 à 10 h 42" />
              <Countdown until={LEAVES} format={(left) => `partira dans ${Math.floor(left / 60)} min ${left % 60} s`} />
            </div>
          </PaneSection>
          <PaneSection title="Onglets">
            <Tabs defaultValue="recus">
              <Tabs.List>
                <Tabs.Tab value="recus">Reçus</Tabs.Tab>
                <Tabs.Tab value="partis">Partis</Tabs.Tab>
                <Tabs.Tab value="refuses">Refusés</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="recus" pt="sm">
                <Truncate text={LONG} strong />
              </Tabs.Panel>
            </Tabs>
          </PaneSection>
        </Pane>
        <Pane label="États" sunken>
          <PaneSection title="Candidat">
            <DefinitionList
              items={[
                { key: 'nom', term: 'Nom', value: LONG },
                { key: 'ine', term: 'INE', value: '0AB12C34D56' },
                { key: 'bac', term: 'Baccalauréat', value: 'S, 2021, mention Bien' },
              ]}
            />
            <p className={styles['narrow']}>
              <Truncate text={LONG} />
              <Clamp text={`${LONG}. ${LONG}.`} lines={2} />
            </p>
          </PaneSection>
          <PaneSection title="Filtres">
            <FacetList
              title="Canal"
              mode="many"
              selected={facets}
              onChange={setFacets}
              facets={[
                { key: 'courrier', label: 'Courrier', count: 61 },
                { key: 'depot', label: 'Dépôt au guichet', count: 9 },
                { key: 'ligne', label: 'Dématérialisé', count: 1284 },
              ]}
            />
          </PaneSection>
          <PaneSection title="En chargement">
            <SkeletonRows count={3} label="Chargement des courriels" />
            <div className={styles['gap']} />
            <SkeletonBlock height="64px" label="Chargement de la page" />
          </PaneSection>
          <EmptyState icon={IconInboxOff} title="Aucun courriel en attente" actions={<Button variant="default">Voir les courriels partis</Button>}>
            Les courriels que vous préparez attendent ici dix minutes avant de partir.
          </EmptyState>
          <ErrorState what="Le courriel n’est pas parti." why="Le serveur a refusé l’adresse (550, boîte inexistante)." now="Corrigez l’adresse, ou imprimez la lettre." reference={{ label: 'Référence', value: 'K7QF-2M' }} retry={{ label: 'Renvoyer', run: () => undefined }} />
        </Pane>
      </div>
      {coach && (
        <CoachMarks
          onDone={() => setCoach(false)}
          onDismiss={() => setCoach(false)}
          labels={{ next: 'Suivant', done: 'Commencer', dismiss: 'Ne plus montrer', region: 'Premiers pas', progress: (step) => `${step} sur 3` }}
          steps={[
            { title: 'Écrire', body: 'Chaque courriel attend dix minutes avant de partir. Vous pouvez l’annuler.', target: '[data-coach="ecrire"]' },
            { title: 'Juger', body: 'V valide la pièce, R la refuse avec un motif.' },
            { title: 'Suivant', body: 'N ouvre la candidature suivante de la liste.' },
          ]}
        />
      )}
    </GalleryFrame>
  )
}
