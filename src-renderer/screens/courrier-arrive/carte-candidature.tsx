import { ActionIcon } from '@mantine/core'
import { IconClockExclamation, IconExternalLink, IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { joursEntre } from '#shared/domain/dates.ts'
import { BadgeDossier } from '../../components/badges.tsx'
import { NomCandidat } from '../../components/nom-candidat.tsx'
import { existe } from '../../shell/routes/ecrans.ts'
import { useWording } from '../../shell/wording/use-wording.ts'
import { SkeletonBar } from '../../ui/skeleton.tsx'
import styles from './courrier-arrive.module.css'
import type { SaisiePli } from './saisie-pli.ts'
import { cachetFaisantFoi, estTardif } from './use-dossiers.ts'

interface CarteProps {
  readonly dossier: DossierView | undefined
  readonly saisie: SaisiePli
  readonly onRetirer: () => void
}

function HorsDelai({ dossier, saisie }: { readonly dossier: DossierView; readonly saisie: SaisiePli }) {
  const words = useWording().courrierArrive.candidature
  if (!estTardif(saisie, dossier)) return null
  const cachet = cachetFaisantFoi(saisie)
  const late = joursEntre(dossier.limiteLe, cachet ?? saisie.recuLe)
  return (
    <p className={styles['tardif']} role="alert">
      <IconClockExclamation size={16} stroke={1.9} />
      {cachet === null ? words.horsDelaiRecu(saisie.recuLe, dossier.limiteLe, late) : words.horsDelaiCachet(cachet, dossier.limiteLe, late)}
    </p>
  )
}

/** Whose envelope it is, large enough to be checked against the paper, and whether it came in time. */
export function CarteCandidature({ dossier, saisie, onRetirer }: CarteProps) {
  const words = useWording().courrierArrive.candidature
  const navigate = useNavigate()
  if (!dossier) return <div className={styles['carte']}><SkeletonBar width="40%" /></div>
  const { identite, formation, numero, limiteLe } = dossier
  const name = `${identite.nom} ${identite.prenom}`
  return (
    <div className={styles['carte']}>
      <div className={styles['carteTete']}>
        <span className={styles['carteNom']}>
          <NomCandidat nom={identite.nom} prenom={identite.prenom} />
        </span>
        <BadgeDossier statut={dossier.dossier} />
        {existe('dossier') && (
          <ActionIcon tabIndex={-1} aria-label={words.ouvrir} title={words.ouvrir} onClick={() => void navigate({ to: '/dossiers/$id', params: { id: dossier.id } })}>
            <IconExternalLink size={16} stroke={1.75} />
          </ActionIcon>
        )}
        <ActionIcon tabIndex={-1} aria-label={words.retirer(name)} title={words.retirer(name)} onClick={onRetirer}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      </div>
      <div className={styles['carteDetail']}>
        <code>{numero}</code>
        <span title={formation.libelle}>{formation.libelle}</span>
        <span className={styles['carteLimite']}>{words.limite(limiteLe)}</span>
      </div>
      <HorsDelai dossier={dossier} saisie={saisie} />
      {dossier.annuleeLe !== null && <p className={styles['tardif']} role="alert">{words.annulee}</p>}
    </div>
  )
}
