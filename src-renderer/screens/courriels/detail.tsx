import { Anchor, Button } from '@mantine/core'
import { IconFolder, IconPaperclip } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CourrielResume, CourrielView } from '#shared/contract/courriels.ts'
import type { ActeCourriel } from '#shared/domain/courriel.ts'
import { adresseLettre } from '../../api/adresses.ts'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { useKeyHint } from '../../shell/keyboard/keyboard-provider.tsx'
import { existe } from '../../shell/routes/ecrans.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { Etats } from './detail-etats.tsx'
import { Compte, EtatCourriel } from './etat-courriel.tsx'
import { Tentatives } from './tentatives.tsx'
import styles from './courriels.module.css'

/** Answered in the box of an uncertain courriel, where the question is put. */
const DANS_L_ENCART: ReadonlySet<ActeCourriel> = new Set(['marquerEnvoye', 'renvoyer'])

function Geste({ acte, onActe }: { readonly acte: ActeCourriel; readonly onActe: (acte: ActeCourriel) => void }) {
  const { actes } = useWording()
  const hint = useKeyHint(`courriels.${acte}`)
  return (
    <Button size="xs" variant="default" onClick={() => onActe(acte)} rightSection={<KeyHint combo={hint} />}>
      {actes.courriel[acte]}
    </Button>
  )
}

function PieceJointe({ lettreId, nom, tailleOctets }: CourrielView['piecesJointes'][number]) {
  const { courriels: words, format } = useWording()
  if (tailleOctets === null) return <span className={styles['absent']}>{words.detail.enPreparation}</span>
  return (
    <Anchor size="sm" href={`${adresseLettre(lettreId)}?telecharger`} download={nom} className={styles['lien']}>
      <IconPaperclip size={15} stroke={1.75} /> <span className={styles['nomFichier']}>{nom}</span> ({format.taille(tailleOctets)})
    </Anchor>
  )
}

function Faits({ courriel }: { readonly courriel: CourrielView }) {
  const { courriels: words, format } = useWording()
  const { detail } = words
  const items = [
    { key: 'a', term: detail.a, value: courriel.destinataireNom === '' ? courriel.destinataire : `${courriel.destinataireNom} · ${courriel.destinataire}` },
    { key: 'de', term: detail.de, value: courriel.expediteur },
    { key: 'cree', term: detail.cree, value: format.moment(courriel.creeLe) },
    ...courriel.piecesJointes.map((piece) => ({ key: `piece-${piece.lettreId}`, term: detail.pieceJointe, value: <PieceJointe {...piece} /> })),
  ]
  return (
    <dl className={styles['faits']}>
      {items.map(({ key, term, value }) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface TeteProps {
  readonly courriel: CourrielView
  readonly onActe: (acte: ActeCourriel) => void
}

function Tete({ courriel, onActe }: TeteProps) {
  const { detail, sansObjet } = useWording().courriels
  const open = courriel.actes.filter((acte) => !DANS_L_ENCART.has(acte))
  return (
    <header className={styles['tete']}>
      <div className={styles['titre']}>
        <h2>{courriel.objet || sansObjet}</h2>
      </div>
      <div className={styles['ligneEtat']}>
        <EtatCourriel courriel={courriel} />
        <Compte courriel={courriel} />
      </div>
      <Faits courriel={courriel} />
      <Etats courriel={courriel} onActe={onActe} />
      <div className={styles['gestes']}>
        {open.map((acte) => (
          <Geste key={acte} acte={acte} onActe={onActe} />
        ))}
        {courriel.candidatureId !== null && existe('dossier') && (
          <Anchor size="sm" component={Link} to="/dossiers/$id" params={{ id: courriel.candidatureId } as never} className={styles['lien']}>
            <IconFolder size={15} stroke={1.75} /> {detail.dossier(courriel.numero ?? '')}
          </Anchor>
        )}
      </div>
      <Tentatives courriel={courriel} />
    </header>
  )
}

interface DetailProps {
  readonly resume: CourrielResume
  readonly onActe: (courriel: CourrielView, acte: ActeCourriel) => void
}

/** One courriel: what became of it, what can be done, and exactly what its reader gets. */
export function Detail({ resume, onActe }: DetailProps) {
  const wording = useWording()
  const { detail, erreur, reessayer } = wording.courriels
  const { data, error, refetch } = useQuery(api.courriels.get.queryOptions({ input: { id: resume.id } }))
  if (error && data === undefined) return <ErrorState what={erreur} why={phraseRefus(wording, error)} retry={{ label: reessayer, run: () => void refetch() }} />
  if (data === undefined) return <SkeletonBlock height="100%" label={wording.shell.etats.chargement} />
  return (
    <article className={styles['detail']} aria-label={detail.titre}>
      <Tete courriel={data} onActe={(acte) => onActe(data, acte)} />
      {/* No script, no form, no origin: the text is a candidat's. */}
      <iframe className={styles['papier']} sandbox="" srcDoc={data.html} title={detail.apercu} />
    </article>
  )
}
