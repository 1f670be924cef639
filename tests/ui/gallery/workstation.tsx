import { Button } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconCircleDot, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useActions } from '../../../src-renderer/shell/keyboard/keyboard-provider.tsx'
import { CompletingTextArea } from '../../../src-renderer/ui/completing-text-area.tsx'
import { DefinitionList } from '../../../src-renderer/ui/definition-list.tsx'
import { KeyHint } from '../../../src-renderer/ui/key-hint.tsx'
import { MasterDetail } from '../../../src-renderer/ui/master-detail.tsx'
import { HiddenTitle } from '../../../src-renderer/ui/page-header.tsx'
import { Pane, PaneSection } from '../../../src-renderer/ui/pane.tsx'
import { ProgressText } from '../../../src-renderer/ui/progress-text.tsx'
import { SplitPane } from '../../../src-renderer/ui/split-pane.tsx'
import { StatusBadge } from '../../../src-renderer/ui/status-badge.tsx'
import { Toolbar } from '../../../src-renderer/ui/toolbar.tsx'
import { UndoToast } from '../../../src-renderer/ui/undo-toast.tsx'
import { GalleryFrame } from './frame.tsx'
import styles from './gallery.module.css'

const MOTIFS = ['Pièce illisible', 'Pièce incomplète : il manque des pages', 'Pièce périmée', 'Pièce non traduite par un traducteur assermenté', 'Mauvaise pièce : le nom ne correspond pas', 'Relevé sans la moyenne générale', 'Signature absente']
const PIECES = [
  { label: 'CV', tone: 'success', icon: IconCheck },
  { label: 'Lettre de motivation', tone: 'success', icon: IconCheck },
  { label: 'Relevés de notes', tone: 'info', icon: IconCircleDot },
  { label: 'Diplôme', tone: 'danger', icon: IconX },
  { label: 'Certificat de scolarité', tone: 'muted', icon: IconCircleDashed },
] as const

function Verdict() {
  const [refusing, setRefusing] = useState(true)
  const [comment, setComment] = useState('')
  const [done, setDone] = useState<string>()
  useActions(
    [
      { id: 'piece.valider', label: 'Valider la pièce', group: 'Pièce', keys: ['v'], run: () => setDone('Pièce validée') },
      { id: 'piece.refuser', label: 'Refuser la pièce…', group: 'Pièce', keys: ['r'], run: () => setRefusing(true) },
      { id: 'annuler', label: 'Annuler', group: 'Partout', keys: ['ctrl+z'], run: () => setDone(undefined) },
    ],
    [],
  )
  const confirm = (value: string) => {
    setDone(`Pièce refusée : ${value}`)
    setRefusing(false)
  }
  return (
    <Pane label="Verdict">
      <PaneSection title="Relevés de notes" end={<StatusBadge tone="info" icon={IconCircleDot} label="Transmise" />}>
        <div className={styles['stack']}>
          <Button justify="space-between" rightSection={<KeyHint combo="v" />}>
            Valider
          </Button>
          <Button justify="space-between" variant="default" rightSection={<KeyHint combo="r" />} onClick={() => setRefusing(true)}>
            Refuser…
          </Button>
          {refusing && (
            <CompletingTextArea label="Motif du refus" value={comment} onChange={setComment} suggestions={MOTIFS} onConfirm={confirm} onLeave={() => setRefusing(false)} listLabel="Motifs" placeholder="Ce que le candidat lira" max={500} count={(length, max) => `${length} / ${max}`} autoFocus />
          )}
          <Button justify="space-between" variant="default" rightSection={<KeyHint combo="c" />}>
            Non concerné
          </Button>
        </div>
      </PaneSection>
      <PaneSection title="Candidat">
        <DefinitionList
          items={[
            { key: 'bac', term: 'Bac', value: 'S, 2021, mention Bien' },
            { key: 'cursus', term: 'Cursus', value: 'L3 Informatique, Université de Łódź' },
          ]}
        />
      </PaneSection>
      <UndoToast message={done} undoLabel="Annuler" onUndo={() => setDone(undefined)} closeLabel="Fermer" onClose={() => setDone(undefined)} />
    </Pane>
  )
}

export function Workstation() {
  const [left, setLeft] = useState(240)
  const [right, setRight] = useState(300)
  return (
    <GalleryFrame current="file">
      <HiddenTitle title="Dossier de ŁUKASIEWICZ Jan" />
      <MasterDetail
        size={Math.max(280, left)}
        onSizeChange={setLeft}
        separatorLabel="Largeur des pièces"
        placeholder={null}
        master={
          <Pane label="Pièces" sunken footer={<Toolbar label="Dossier" end={<Button size="xs" variant="default">Incomplet…</Button>}><ProgressText value={5} failed={1} total={7} label="pièces contrôlées" /></Toolbar>}>
            <PaneSection title="ŁUKASIEWICZ Jan">
              <DefinitionList
                items={[
                  { key: 'formation', term: 'Formation', value: 'M2 OSS, courrier' },
                  { key: 'recu', term: 'Reçu', value: '12/03/2027 (cachet 10/03)' },
                ]}
              />
            </PaneSection>
            <PaneSection title="Pièces">
              <div className={styles['stack']}>
                {PIECES.map((piece) => (
                  <StatusBadge key={piece.label} {...piece} variant="plain" />
                ))}
              </div>
            </PaneSection>
          </Pane>
        }
        detail={
          <SplitPane fixed="end" size={right} onSizeChange={setRight} min={240} max={480} label="Largeur du verdict">
            <div className={styles['paper']}>
              <div className={styles['sheet']} />
            </div>
            <Verdict />
          </SplitPane>
        }
      />
    </GalleryFrame>
  )
}
