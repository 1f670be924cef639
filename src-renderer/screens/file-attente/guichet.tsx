import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { GuichetView } from '#shared/contract/candidatures.ts'
import type { StatutPiece } from '#shared/domain/piece.ts'
import { STATUTS_SATISFAITS, STATUTS_PIECE } from '#shared/domain/piece.ts'
import { api } from '../../api/client.ts'
import { phraseRefus } from '../../api/refus.ts'
import { BadgePiece } from '../../components/badges.tsx'
import { useWording } from '../../shell/wording/use-wording.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import styles from './guichet.module.css'

const statutDe = (statut: string): StatutPiece => STATUTS_PIECE.find((known) => known === statut) ?? 'en_attente'
const estRecue = (statut: StatutPiece): boolean => STATUTS_SATISFAITS.includes(statut) || statut === 'transmise'

type Groupe = 'aEnvoyer' | 'aControler' | 'recues'

/** A dossier that has arrived and is being ticked: a piece that nobody has looked at is not a missing one, and must not be asked for again. */
function groupeDe(statut: StatutPiece, dossier: GuichetView['dossier']): Groupe {
  if (estRecue(statut)) return 'recues'
  return statut === 'en_attente' && dossier === 'receptionne' ? 'aControler' : 'aEnvoyer'
}

function Pieces({ titre, pieces }: { readonly titre: string; readonly pieces: GuichetView['pieces'] }) {
  const id = useId()
  if (pieces.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{titre}</h3>
      <ul className={styles['pieces']}>
        {pieces.map(({ libelle, statut, commentaire }) => (
          <li key={libelle}>
            <span>
              {libelle}
              {commentaire !== '' && <em>{commentaire}</em>}
            </span>
            <BadgePiece statut={statutDe(statut)} variant="plain" />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contenu({ vue }: { readonly vue: GuichetView }) {
  const { fileAttente, statuts } = useWording()
  const words = fileAttente.guichet
  const etat = { en_attente: words.etat.en_attente(vue.limiteLe), receptionne: words.etat.receptionne(vue.recuLe), incomplet: words.etat.incomplet(vue.limiteLe), complet: words.etat.complet() }[vue.dossier]
  const group = (wanted: Groupe) => vue.pieces.filter(({ statut }) => groupeDe(statutDe(statut), vue.dossier) === wanted)
  const missing = group('aEnvoyer')
  const said = [
    vue.avis === 'aucun' ? words.sansAvis : words.avis(statuts.avis[vue.avis], vue.avisLe),
    words.reponse[vue.reponse],
    vue.dernierCourrielLe === null ? '' : words.courriel(vue.dernierCourrielLe),
  ].filter((sentence) => sentence !== '')
  return (
    <>
      <p className={styles['qui']}>
        <b>
          {vue.nom.toLocaleUpperCase('fr')} {vue.prenom}
        </b>
        <span>{[vue.numero, vue.naissanceLe === null ? '' : words.naissance(vue.naissanceLe), vue.formation].filter(Boolean).join(' · ')}</span>
      </p>
      <p className={styles['etat']} data-etat={vue.dossier}>
        {etat}
      </p>
      <Pieces titre={words.aEnvoyer} pieces={missing} />
      {missing.length > 0 && vue.adresseRetour !== '' && (
        <section>
          <h3>{words.adresse}</h3>
          <address className={styles['adresse']}>{vue.adresseRetour}</address>
        </section>
      )}
      <Pieces titre={words.aControler} pieces={group('aControler')} />
      <Pieces titre={words.recues} pieces={group('recues')} />
      {said.map((sentence) => (
        <p key={sentence} className={styles['dit']}>
          {sentence}
        </p>
      ))}
      <p className={styles['cache']}>{words.cache}</p>
    </>
  )
}

/** "Où en est mon dossier ?", to be read aloud or turned towards the candidat: nothing there that is not his. */
export function Guichet({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const wording = useWording()
  const words = wording.fileAttente.guichet
  const { data, error } = useQuery(api.candidatures.guichet.queryOptions({ input: { id }, staleTime: 0 }))
  const footer = (
    <>
      <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.75} />} disabled={!data} onClick={() => window.print()}>
        {words.imprimer}
      </Button>
      <Button onClick={onClose}>
        {words.fermer}
      </Button>
    </>
  )
  return (
    <Dialog title={words.titre} onClose={onClose} footer={footer} size="lg" reading>
      <div className={styles['guichet']} aria-live="polite">
        {data && <Contenu vue={data} />}
        {!data && !error && <SkeletonRows count={6} label={wording.shell.etats.chargement} />}
        {error && <p role="alert">{phraseRefus(wording, error)}</p>}
      </div>
    </Dialog>
  )
}
