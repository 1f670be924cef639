import type { Courriel } from '#main/database/queries/courriels.ts'
import type { BureauDuCourrier } from './drain-outbox.ts'
import { MessageImpossible, type Issue } from './issue.ts'
import type { Ligne } from './ligne.ts'
import { preparerMessage } from './preparer-message.ts'

/** The message must not leave as it is: its address, its letter. */
const impossible = ({ etape, message }: MessageImpossible): Issue => ({ statut: 'refuse', panne: 'aucune', etape, code: null, texte: message })
/** Its bytes could not be read or written this time. */
const INTERNE: Issue = { statut: 'a_reessayer', panne: 'aucune', etape: 'interne', code: null, texte: '' }

/** Makes the message of a row and sends it; answers what became of it, and throws nothing. */
export async function envoyerCourriel(bureau: BureauDuCourrier, courriel: Courriel, ligne: Ligne): Promise<Issue> {
  try {
    return await ligne.envoyer(await preparerMessage(bureau, courriel, bureau.maintenant()), courriel.id)
  } catch (error) {
    if (error instanceof MessageImpossible) return impossible(error)
    bureau.consigner(error)
    return INTERNE
  }
}
