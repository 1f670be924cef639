import { Button } from '@mantine/core'
import { IconFileOff, IconFiles, IconMinus } from '@tabler/icons-react'
import type { PieceView } from '#shared/contract/pieces.ts'
import { BadgePiece } from '../../../components/badges.tsx'
import { useSession } from '../../../shell/session/use-session.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { peutDeposer, useChoisirFichier, useDeposerFichier } from '../actes/use-deposer-fichier.ts'
import { usePartEnvoyee } from '../gauche/ligne-piece.tsx'
import { useDepotIci } from '../use-depot-ici.ts'
import styles from './papier.module.css'

const ICONES = { en_attente: IconFileOff, non_concernee: IconMinus, transmise: IconFiles, validee: IconFiles, refusee: IconFiles } as const

function Etat({ piece }: { readonly piece: PieceView }) {
  const { papier } = useWording().dossier
  const Shape = ICONES[piece.statut]
  const recue = piece.statut !== 'en_attente'
  const mots = piece.statut === 'non_concernee' ? [papier.nonConcernee, ''] : recue ? [papier.surPapier, papier.surPapierQuoiFaire] : [papier.rien, papier.rienQuoiFaire]
  return (
    <p className={styles['etat']}>
      <Shape size={20} stroke={1.5} />
      <span>
        <b>{mots[0]}</b>
        <span className={styles['quoi']}>{mots[1]}</span>
      </span>
    </p>
  )
}

/** A piece without a file, in a dossier that has some: the paper is in hand, or nothing came. A file dropped here is its scan. */
export function CarteSansFichier({ piece }: { readonly piece: PieceView }) {
  const { papier, liste } = useWording().dossier
  const { reglages } = useSession()
  const choisir = useChoisirFichier()
  const { survol, zone } = useDepotIci(piece, useDeposerFichier())
  const part = usePartEnvoyee(piece)
  return (
    <div className={styles['dessus']}>
      <article className={styles['carte']} data-survol={survol || undefined} {...zone}>
        <div className={styles['carteTete']}>
          <h2>{piece.libelle}</h2>
          <BadgePiece statut={piece.statut} />
        </div>
        <Etat piece={piece} />
        {piece.consigne !== '' && <p className={styles['consigne']}>{piece.consigne}</p>}
        {peutDeposer(piece) && (
          <div className={styles['depot']}>
            <span>
              {part === undefined ? papier.deposer : liste.envoi(part)}
              <small>{papier.formats(reglages.pieceMaxMo)}</small>
            </span>
            <Button variant="default" size="xs" onClick={() => choisir(piece)}>
              {papier.parcourir}
            </Button>
          </div>
        )}
      </article>
    </div>
  )
}
