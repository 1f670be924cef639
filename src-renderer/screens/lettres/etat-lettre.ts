import { IconArrowBackUp, IconCircleCheck, IconFileOff, IconHourglass, IconMailbox, IconPrinter, IconSend } from '@tabler/icons-react'
import type { LettreResume } from '#shared/contract/lettres.ts'
import type { EtatLettre } from '#shared/wording/fr/lettres.ts'
import type { Presentation } from '../../components/presentations.ts'

/** How far a letter has gone, in one word: what is left to do with it. */
export function etatDe({ statut, imprimeeLe, posteeLe, notifieeLe, notifieeComment }: LettreResume): EtatLettre {
  if (statut === 'annulee') return 'annulee'
  if (statut === 'a_produire') return 'preparation'
  if (notifieeLe !== null) return notifieeComment === 'npai' ? 'npai' : 'notifiee'
  if (posteeLe !== null) return 'postee'
  return imprimeeLe === null ? 'a_imprimer' : 'a_poster'
}

export const ETATS: Readonly<Record<EtatLettre, Presentation>> = {
  preparation: { tone: 'muted', icon: IconHourglass },
  a_imprimer: { tone: 'info', icon: IconPrinter },
  a_poster: { tone: 'warning', icon: IconMailbox },
  postee: { tone: 'success', icon: IconSend },
  notifiee: { tone: 'success', icon: IconCircleCheck },
  npai: { tone: 'danger', icon: IconArrowBackUp },
  annulee: { tone: 'muted', icon: IconFileOff },
}
