import { ActionIcon, Tooltip } from '@mantine/core'
import { IconDownload, IconReplace, IconTrash, IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FichierView, PieceView } from '#shared/contract/pieces.ts'
import { api } from '../../../api/client.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import type { Icon } from '../../../ui/icon.ts'
import { telecharger } from '../actes/telecharger.ts'
import { peutDeposer, useChoisirFichier } from '../actes/use-deposer-fichier.ts'
import { useRetirerFichier } from '../actes/use-retirer-fichier.ts'
import { usePartEnvoyee } from '../gauche/ligne-piece.tsx'
import { usePoste } from '../poste-context.ts'
import { estCodeProbleme } from '../regles/source-de.ts'
import styles from './volet.module.css'

function Geste({ nom, icon: Shape, onClick }: { readonly nom: string; readonly icon: Icon; readonly onClick: () => void }) {
  return (
    <Tooltip label={nom}>
      <ActionIcon size="xs" aria-label={nom} onClick={onClick}>
        <Shape size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  )
}

/** Every file that was ever deposited for the piece; one of them can be looked at in the paper zone. */
function Versions({ piece, pieceId }: { readonly piece: PieceView; readonly pieceId: number }) {
  const { place, changer } = usePoste()
  const { dossier, format } = useWording()
  const { data = [] } = useQuery(api.pieces.versions.queryOptions({ input: { pieceId }, staleTime: 0 }))
  const seen = place.version?.id ?? piece.fichier?.id
  const state = ({ id, retireLe }: FichierView) => (id === piece.fichier?.id ? dossier.piece.actuelle : retireLe === null ? '' : dossier.piece.retiree)
  return (
    <ul className={styles['versions']}>
      {data.map((version) => (
        <li key={version.id}>
          <button type="button" aria-current={version.id === seen || undefined} title={dossier.piece.voir} onClick={() => changer({ version: version.id === piece.fichier?.id ? undefined : version })}>
            {format.date(version.deposeLe)}
            <span>{version.nom}</span>
            <span>{state(version)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Faits({ piece, fichier, onVersions, ouvertes }: { readonly piece: PieceView; readonly fichier: FichierView; readonly onVersions: () => void; readonly ouvertes: boolean }) {
  const { dossier, format } = useWording()
  const facts = [format.taille(fichier.tailleOctets), fichier.pages === null ? '' : dossier.piece.pages(fichier.pages)].filter((fact) => fact !== '')
  return (
    <span className={styles['fichierFaits']}>
      {facts.join(' · ')}
      {piece.versions > 1 && ' · '}
      {piece.versions > 1 && (
        <button type="button" aria-expanded={ouvertes} onClick={onVersions}>
          {dossier.piece.versions(piece.versions)}
        </button>
      )}
    </span>
  )
}

/** The file of the piece: its name, its size, its versions, and what can be done with it. */
export function FichierDePiece({ piece }: { readonly piece: PieceView }) {
  const { actes, dossier, problemes } = useWording()
  const [ouvertes, setOuvertes] = useState(false)
  const choisir = useChoisirFichier()
  const retirer = useRetirerFichier()
  const part = usePartEnvoyee(piece)
  const { fichier } = piece
  const depot = peutDeposer(piece)
  if (fichier === null && !depot && piece.versions === 0) return null
  const probleme = fichier?.probleme ?? null
  return (
    <div className={styles['fichier']}>
      <div className={styles['fichierLigne']}>
        <span className={styles['fichierNom']} title={fichier?.nom}>
          {part === undefined ? (fichier?.nom ?? actes.piece.deposer) : dossier.liste.envoi(part)}
        </span>
        {fichier && <Geste nom={dossier.papier.telecharger} icon={IconDownload} onClick={() => telecharger(fichier)} />}
        {depot && <Geste nom={fichier ? actes.piece.remplacer : actes.piece.deposer} icon={fichier ? IconReplace : IconUpload} onClick={() => choisir(piece)} />}
        {piece.actes.includes('retirer') && <Geste nom={actes.piece.retirer} icon={IconTrash} onClick={() => retirer(piece)} />}
      </div>
      {fichier && <Faits piece={piece} fichier={fichier} ouvertes={ouvertes} onVersions={() => setOuvertes(!ouvertes)} />}
      {fichier && probleme !== null && estCodeProbleme(probleme) && <span className={styles['avertissement']}>{problemes.fichier[probleme](fichier.nom)}</span>}
      {fichier?.avertissements.map((avertissement) => <span key={avertissement} className={styles['fichierFaits']}>{problemes.avertissement[avertissement]}</span>)}
      {!fichier && piece.versions > 0 && (
        <span className={styles['fichierFaits']}>
          <button type="button" aria-expanded={ouvertes} onClick={() => setOuvertes(!ouvertes)}>
            {dossier.piece.versions(piece.versions)}
          </button>
        </span>
      )}
      {ouvertes && piece.pieceId !== null && <Versions piece={piece} pieceId={piece.pieceId} />}
    </div>
  )
}
