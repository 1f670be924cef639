import type { AvisCourant } from '#shared/domain/avis.ts'
import type { StatutCourriel } from '#shared/domain/courriel.ts'
import type { StatutDossier } from '#shared/domain/dossier.ts'
import type { StatutLettre } from '#shared/domain/lettre.ts'
import type { StatutPiece } from '#shared/domain/piece.ts'
import type { StatutReponse } from '#shared/domain/reponse.ts'
import { useWording } from '../shell/wording/use-wording.ts'
import { StatusBadge } from '../ui/status-badge.tsx'
import { AVIS, AVIS_ETAT, COURRIEL, DOSSIER, LETTRE, PIECE, REPONSE } from './presentations.ts'

interface BadgeProps<Statut> {
  readonly statut: Statut
  /** `plain` in table cells, where thirty pills would shout. */
  readonly variant?: 'pill' | 'plain'
}

export function BadgeDossier({ statut, variant = 'pill' }: BadgeProps<StatutDossier>) {
  return <StatusBadge {...DOSSIER[statut]} label={useWording().statuts.dossier[statut]} variant={variant} />
}

/** `surPapier`: received, validated or refused without a file, which is said in words. */
export function BadgePiece({ statut, surPapier = false, variant = 'pill' }: BadgeProps<StatutPiece> & { readonly surPapier?: boolean }) {
  const { statuts } = useWording()
  const word = statuts.piece[statut]
  return <StatusBadge {...PIECE[statut]} label={word} variant={variant} title={surPapier ? `${word} · ${statuts.pieceSansFichier}` : word} />
}

/** The current avis; one that is only entered is drawn as not yet said: nobody outside has seen it. */
export function BadgeAvis({ avis, etat, court = false, variant = 'pill' }: { readonly avis: AvisCourant; readonly etat: 'aucun' | 'saisi' | 'valide'; readonly court?: boolean; readonly variant?: 'pill' | 'plain' }) {
  const { statuts } = useWording()
  const word = statuts.avis[avis]
  const label = court ? statuts.avisCourt[avis] : word
  if (etat !== 'saisi') return <StatusBadge {...AVIS[avis]} label={label} title={word} variant={variant} />
  return <StatusBadge tone={AVIS_ETAT.saisi.tone} icon={AVIS_ETAT.saisi.icon} label={label} title={`${word} · ${statuts.avisEtat.saisi}`} variant={variant} />
}

export function BadgeReponse({ statut, variant = 'pill' }: BadgeProps<StatutReponse>) {
  return <StatusBadge {...REPONSE[statut]} label={useWording().statuts.reponse[statut]} variant={variant} />
}

export function BadgeCourriel({ statut, variant = 'pill' }: BadgeProps<StatutCourriel>) {
  return <StatusBadge {...COURRIEL[statut]} label={useWording().statuts.courriel[statut]} variant={variant} />
}

export function BadgeLettre({ statut, variant = 'pill' }: BadgeProps<StatutLettre>) {
  return <StatusBadge {...LETTRE[statut]} label={useWording().statuts.lettre[statut]} variant={variant} />
}
