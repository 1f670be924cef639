import { Anchor, Button } from '@mantine/core'
import { IconDownload, IconMailCheck, IconPaperclip, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import type { LettreResume } from '#shared/contract/lettres.ts'
import { adresseLettre } from '../../api/adresses.ts'
import { existe } from '../../shell/routes/ecrans.ts'
import { useDroit } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import type { ViewerSource } from '../../viewer/source.ts'
import { ETATS, etatDe } from './etat-lettre.ts'
import styles from './lettres.module.css'

/** pdf.js comes with the first letter looked at, not with the list. */
const Viewer = lazy(async () => ({ default: (await import('../../viewer/viewer.tsx')).Viewer }))

/** The page itself, as the candidat gets it. */
export function Papier({ adresse, cle, tailleOctets }: { readonly adresse: string; readonly cle: string; readonly tailleOctets: number }) {
  const { dossierVisionneuse, shell } = useWording()
  const source = useMemo((): ViewerSource => ({ key: cle, url: adresse, type: 'application/pdf', sizeBytes: tailleOctets, rotations: {} }), [adresse, cle, tailleOctets])
  return (
    <Suspense fallback={<SkeletonBlock height="100%" label={shell.etats.chargement} />}>
      <Viewer source={source} labels={dossierVisionneuse} compact />
    </Suspense>
  )
}

/** The life of the letter in its order, what has not happened yet in grey. */
function Etapes({ lettre }: { readonly lettre: LettreResume }) {
  const { lettres: words, format } = useWording()
  const { detail, notification } = words
  const comment = lettre.notifieeLe === null ? undefined : notification[lettre.notifieeComment as keyof typeof notification]
  const steps = [
    { key: 'emise', term: detail.emise, date: lettre.emiseLe, more: lettre.emiseLe === null ? undefined : format.heure(lettre.emiseLe) },
    { key: 'imprimee', term: detail.imprimee, date: lettre.imprimeeLe, more: undefined },
    { key: 'postee', term: detail.postee, date: lettre.posteeLe, more: undefined },
    { key: 'notifiee', term: detail.notifiee, date: lettre.notifieeLe, more: comment },
  ]
  return (
    <ol className={styles['etapes']}>
      {steps.map(({ key, term, date, more }) => (
        <li key={key} data-fait={date !== null || undefined}>
          <span>{term}</span>
          <b title={more}>{date === null ? detail.pasEncore : format.date(date)}</b>
          {more !== undefined && <small title={more}>{more}</small>}
        </li>
      ))}
    </ol>
  )
}

/** What stands in place of the paper. */
function Page({ lettre }: { readonly lettre: LettreResume }) {
  const { detail } = useWording().lettres
  const { icon } = ETATS[etatDe(lettre)]
  if (lettre.sha256 === null) return <EmptyState icon={icon} title={lettre.statut === 'annulee' ? detail.jamais : detail.preparation} />
  return <Papier adresse={adresseLettre(lettre.id)} cle={lettre.sha256} tailleOctets={lettre.tailleOctets ?? 0} />
}

/** The number of the candidature, which leads to its dossier. */
function Numero({ lettre: { numero, candidatureId } }: { readonly lettre: LettreResume }) {
  const { actes } = useWording().lettres
  if (!existe('dossier')) return <span className={styles['numero']}>{numero}</span>
  return (
    <Anchor component={Link} inherit underline="always" to="/dossiers/$id" params={{ id: candidatureId } as never} title={actes.dossier} aria-label={`${actes.dossier} ${numero}`} className={styles['chiffres']}>
      {numero}
    </Anchor>
  )
}

interface DetailProps {
  readonly lettre: LettreResume
  readonly onImprimer: () => void
  readonly onNotifier: () => void
}

/** One letter: whose, how far it has gone, and its very page. */
export function Detail({ lettre, onImprimer, onNotifier }: DetailProps) {
  const { lettres: words, statuts } = useWording()
  const allowed = useDroit('VALID_AVIS') && lettre.statut === 'emise'
  const etat = etatDe(lettre)
  return (
    <article className={styles['detail']} aria-label={words.detail.titre}>
      <header className={styles['tete']}>
        <div className={styles['titre']}>
          <h2>
            <b>{lettre.nom}</b> {lettre.prenom}
          </h2>
          <StatusBadge {...ETATS[etat]} label={words.etat[etat]} />
        </div>
        <p className={styles['sous']}>
          {statuts.genreLettre[lettre.genre]} · <Numero lettre={lettre} /> · {lettre.formation}
        </p>
        {lettre.annuleeLe !== null && <p className={styles['annulee']}>{words.detail.annulee(lettre.annuleeLe)}</p>}
        <Etapes lettre={lettre} />
        <div className={styles['gestes']}>
          {allowed && (
            <>
              <Button size="xs" variant="default" leftSection={<IconPrinter size={15} stroke={1.75} />} onClick={onImprimer}>
                {words.actes.imprimer}
              </Button>
              <Button size="xs" variant="default" leftSection={<IconMailCheck size={15} stroke={1.75} />} onClick={onNotifier}>
                {words.actes.notifier}
              </Button>
            </>
          )}
          {lettre.sha256 !== null && (
            <Anchor size="sm" href={`${adresseLettre(lettre.id)}?telecharger`} download={lettre.nomFichier} className={styles['lien']}>
              <IconDownload size={15} stroke={1.75} /> {words.detail.telecharger}
            </Anchor>
          )}
          {lettre.parCourriel && (
            <span className={styles['jointe']}>
              <IconPaperclip size={15} stroke={1.75} /> {words.detail.parCourriel}
            </span>
          )}
        </div>
      </header>
      <div className={styles['papier']}>
        <Page lettre={lettre} />
      </div>
      {lettre.sha256 !== null && (
        <footer className={styles['empreinte']} title={`${lettre.nomFichier}\nSHA-256 ${lettre.sha256}`}>
          {words.detail.empreinte} <code>{lettre.sha256}</code>
        </footer>
      )}
    </article>
  )
}
