import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { LigneJournal } from '#shared/contract/journal.ts'
import { existe } from '../../shell/routes/ecrans.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Pane, PaneSection } from '../../ui/pane.tsx'
import styles from './journal.module.css'
import { auteurDe, phraseDe } from './phrase.ts'

interface DetailProps {
  readonly ligne: LigneJournal
  readonly onFiltrer: (ligne: LigneJournal) => void
  readonly onFermer: () => void
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** All that a line holds: its data, what people wrote when it is still kept, its hash. */
export function Detail({ ligne, onFiltrer, onFermer }: DetailProps) {
  const wording = useWording()
  const words = wording.journalEcran.detail
  const navigate = useNavigate()
  const { sequence, faitLe, acte, sujet, sujetId, candidatureId, numero, candidat, donnees, texte, empreinte } = ligne
  const header = (
    <div className={styles['detailTete']}>
      <h2>{phraseDe(wording, ligne)}</h2>
      <ActionIcon aria-label={words.fermer} title={words.fermer} onClick={onFermer}>
        <IconX size={16} stroke={1.75} />
      </ActionIcon>
    </div>
  )
  const facts = [
    { key: 'sequence', term: words.sequence, value: <span className="tabular">{wording.format.nombre(sequence)}</span> },
    { key: 'quand', term: words.quand, value: wording.format.moment(faitLe) },
    { key: 'par', term: words.par, value: auteurDe(wording, ligne) },
    { key: 'acte', term: words.acte, value: <code className={styles['code']}>{acte}</code> },
    { key: 'sujet', term: words.sujet, value: <code className={styles['code']}>{`${sujet} ${sujetId}`}</code> },
    ...(numero === null ? [] : [{ key: 'candidature', term: words.candidature, value: `${candidat ?? ''} · ${numero}` }]),
  ]
  const data = Object.entries(donnees).map(([key, value]) => ({ key, term: key, value: <span className={styles['valeur']}>{shown(value)}</span> }))
  return (
    <Pane label={words.titre} header={header} sunken>
      <PaneSection title={words.titre}>
        <DefinitionList items={facts} />
        {candidatureId !== null && (
          <div className={styles['detailActes']}>
            {existe('dossier') && (
              <Button size="xs" variant="default" onClick={() => void navigate({ to: '/dossiers/$id', params: { id: candidatureId } })}>
                {words.ouvrir}
              </Button>
            )}
            <Button size="xs" variant="default" onClick={() => onFiltrer(ligne)}>
              {words.filtrer}
            </Button>
          </div>
        )}
      </PaneSection>
      <PaneSection title={words.donnees}>{data.length === 0 ? <p className={styles['note']}>{words.sansDonnees}</p> : <DefinitionList items={data} />}</PaneSection>
      <PaneSection title={words.texte}>{texte === null ? <p className={styles['note']}>{words.efface}</p> : <p className={styles['texte']}>{texte}</p>}</PaneSection>
      <PaneSection title={words.empreinte}>
        <code className={styles['empreinte']}>{empreinte}</code>
        <p className={styles['note']}>{words.empreinteAide}</p>
      </PaneSection>
    </Pane>
  )
}
