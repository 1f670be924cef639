import type { Db } from '#main/database/base.ts'
import { getExpediteur } from '#main/database/queries/courriels-envoi.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { fr } from '#shared/wording/fr.ts'
import { composerMessage } from './composer.ts'
import { MessageImpossible, type Issue } from './issue.ts'
import type { Ligne } from './ligne.ts'
import { enteteDe } from './preparer-message.ts'

interface Essai {
  readonly db: Db
  readonly ligne: Ligne
  readonly maintenant: string
  readonly identifiant: string
}

async function envoyerEssai({ db, ligne, maintenant, identifiant }: Essai, destinataire: string): Promise<Issue> {
  const entete = enteteDe(db)
  const { objet, corps } = fr.courriels.essai
  const message = await composerMessage({
    objet, corps: corps(entete.nom), langue: 'fr', messageId: `<${identifiant}@essai.pli>`, notification: 'essai', expediteur: getExpediteur(db),
    destinataire: { nom: '', adresse: destinataire }, entete, logo: undefined, piecesJointes: [], date: maintenant,
  })
  return ligne.envoyer(message, 0)
}

/** Opens a real session and sends a real message; answers the server's own words. Throws SMTP_ECHEC with the step that failed. */
export async function essayerEnvoi(essai: Essai, destinataire: string): Promise<{ reponse: string; dureeMs: number }> {
  const debut = performance.now()
  const issue = await envoyerEssai(essai, destinataire).catch((error: unknown) => {
    if (!(error instanceof MessageImpossible)) throw error
    throw new DomainError('SMTP_ECHEC', { etape: error.etape, detail: error.message })
  })
  if (issue.statut !== 'envoye') throw new DomainError('SMTP_ECHEC', { etape: issue.etape ?? 'coupure', detail: issue.texte })
  return { reponse: issue.texte, dureeMs: Math.round(performance.now() - debut) }
}
