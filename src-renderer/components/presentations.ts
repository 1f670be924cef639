import {
  IconAlertTriangle, IconArrowBackUp, IconCheck, IconCircle, IconCircleCheck, IconCircleCheckFilled, IconCircleDashed, IconCircleDot, IconCircleHalf2, IconCircleOff, IconCircleX, IconClock,
  IconCloud, IconFileCheck, IconFileOff, IconFilePencil, IconHelpCircle, IconHourglass, IconListNumbers, IconLoader, IconMail, IconMailCheck, IconMailOff, IconMailX, IconMinus, IconPencil,
  IconRefresh, IconUserSearch, IconX,
} from '@tabler/icons-react'
import type { AvisCourant } from '#shared/domain/avis.ts'
import type { StatutCourriel } from '#shared/domain/courriel.ts'
import type { ModeFormation, StatutDossier } from '#shared/domain/dossier.ts'
import type { StatutLettre } from '#shared/domain/lettre.ts'
import type { StatutPiece } from '#shared/domain/piece.ts'
import type { StatutReponse } from '#shared/domain/reponse.ts'
import type { Icon } from '../ui/icon.ts'
import type { Tone } from '../ui/tone.ts'

/** How a statut looks; its word is in the wording. */
export interface Presentation {
  readonly tone: Tone
  readonly icon: Icon
}

type Table<Statut extends string> = Readonly<Record<Statut, Presentation>>

export const DOSSIER: Table<StatutDossier> = {
  en_attente: { tone: 'muted', icon: IconCircleDashed },
  receptionne: { tone: 'info', icon: IconCircleDot },
  incomplet: { tone: 'warning', icon: IconCircleHalf2 },
  complet: { tone: 'success', icon: IconCircleCheck },
}

export const PIECE: Table<StatutPiece> = {
  en_attente: { tone: 'muted', icon: IconCircle },
  transmise: { tone: 'info', icon: IconCircleDot },
  validee: { tone: 'success', icon: IconCheck },
  refusee: { tone: 'danger', icon: IconX },
  non_concernee: { tone: 'muted', icon: IconMinus },
}

export const AVIS: Table<AvisCourant> = {
  aucun: { tone: 'muted', icon: IconMinus },
  favorable: { tone: 'success', icon: IconCircleCheckFilled },
  defavorable: { tone: 'danger', icon: IconCircleX },
  liste_complementaire: { tone: 'info', icon: IconListNumbers },
  liste_attente: { tone: 'warning', icon: IconHourglass },
  preselection: { tone: 'info', icon: IconUserSearch },
}

export const AVIS_ETAT: Table<'saisi' | 'valide' | 'retire'> = {
  saisi: { tone: 'warning', icon: IconPencil },
  valide: { tone: 'success', icon: IconCircleCheck },
  retire: { tone: 'muted', icon: IconArrowBackUp },
}

export const REPONSE: Table<StatutReponse> = {
  aucune: { tone: 'muted', icon: IconCircleDashed },
  confirmee: { tone: 'success', icon: IconCircleCheck },
  desistee: { tone: 'danger', icon: IconCircleOff },
}

export const COURRIEL: Table<StatutCourriel> = {
  brouillon: { tone: 'neutral', icon: IconFilePencil },
  en_attente: { tone: 'info', icon: IconClock },
  en_cours: { tone: 'info', icon: IconLoader },
  envoye: { tone: 'success', icon: IconMailCheck },
  a_reessayer: { tone: 'warning', icon: IconRefresh },
  refuse: { tone: 'danger', icon: IconMailX },
  incertain: { tone: 'warning', icon: IconHelpCircle },
  annule: { tone: 'muted', icon: IconMailOff },
  ecrit: { tone: 'neutral', icon: IconFileCheck },
}

export const LETTRE: Table<StatutLettre> = {
  a_produire: { tone: 'info', icon: IconLoader },
  emise: { tone: 'success', icon: IconFileCheck },
  annulee: { tone: 'muted', icon: IconFileOff },
}

export const MODE: Readonly<Record<ModeFormation, Icon>> = { courrier: IconMail, dematerialise: IconCloud }

export const RETARD: Presentation = { tone: 'danger', icon: IconAlertTriangle }
