import { Anchor, Button } from '@mantine/core'
import { IconDownload, IconFolder, IconMailCheck, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import type { LettreResume } from '#shared/contract/lettres.ts'
import { adresseLettre } from '../../api/adresses.ts'
import { existe } from '../../shell/routes/ecrans.ts'
import { useDroit } from '../../shell/session/use-session.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { Truncate } from '../../ui/truncate.tsx'
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

function Faits({ lettre }: { readonly lettre: LettreResume }) {
  const { lettres: words, format } = useWording()
  const { detail } = words
  const dated = (date: string | null) => (date === null ? <span className={styles['absent']}>{detail.pasEncore}</span> : format.date(date))
  const notified = lettre.notifieeLe === null ? dated(null) : `${format.date(lettre.notifieeLe)} · ${words.notification[lettre.notifieeComment as keyof typeof words.notification] ?? lettre.notifieeComment}`
  const items = [
    { key: 'emise', term: detail.emise, value: lettre.emiseLe === null ? dated(null) : format.moment(lettre.emiseLe) },
    { key: 'imprimee', term: detail.imprimee, value: dated(lettre.imprimeeLe) },
    { key: 'postee', term: detail.postee, value: dated(lettre.posteeLe) },
    { key: 'notifiee', term: detail.notifiee, value: notified },
    { key: 'fichier', term: detail.fichier, value: <Truncate text={lettre.nomFichier} /> },
    ...(lettre.sha256 === null ? [] : [{ key: 'empreinte', term: detail.empreinte, value: <code className={styles['empreinte']} title={`SHA-256 ${lettre.sha256}`}>{lettre.sha256}</code> }]),
  ]
  return <DefinitionList items={items} />
}

/** What stands in place of the paper. */
function Page({ lettre }: { readonly lettre: LettreResume }) {
  const { detail } = useWording().lettres
  const { icon } = ETATS[etatDe(lettre)]
  if (lettre.sha256 === null) return <EmptyState icon={icon} title={lettre.statut === 'annulee' ? detail.jamais : detail.preparation} />
  return <Papier adresse={adresseLettre(lettre.id)} cle={lettre.sha256} tailleOctets={lettre.tailleOctets ?? 0} />
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
          {statuts.genreLettre[lettre.genre]} · <span className={styles['numero']}>{lettre.numero}</span> · {lettre.formation}
          {lettre.parCourriel && ` · ${words.detail.parCourriel}`}
        </p>
        {lettre.annuleeLe !== null && <p className={styles['annulee']}>{words.detail.annulee(lettre.annuleeLe)}</p>}
        <Faits lettre={lettre} />
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
          {existe('dossier') && (
            <Anchor size="sm" component={Link} to="/dossiers/$id" params={{ id: lettre.candidatureId } as never} className={styles['lien']}>
              <IconFolder size={15} stroke={1.75} /> {words.actes.dossier}
            </Anchor>
          )}
        </div>
      </header>
      <div className={styles['papier']}>
        <Page lettre={lettre} />
      </div>
    </article>
  )
}
