import { createHash } from 'node:crypto'
import type { Db } from '#main/database/base.ts'
import { getEtablissement } from '#main/database/queries/bureau.ts'
import { getExpediteur } from '#main/database/queries/courriels-envoi.ts'
import type { Courriel } from '#main/database/queries/courriels.ts'
import { getLettreResume } from '#main/database/queries/lettres.ts'
import { nomFichierLettre } from '#shared/domain/lettre.ts'
import { composerMessage } from './composer.ts'
import { MessageImpossible } from './issue.ts'
import type { AComposer, Entete, Logo, MessagePret } from './message.ts'

/** What a message is made from, beside the base. */
export interface Matiere {
  readonly db: Db
  lireFichier(sha256: string): Promise<Uint8Array | undefined>
}

const AUCUN: Entete = { nom: '', service: '', adresse: '', ville: '', telephone: '', courriel: '', site: '' }

export const enteteDe = (db: Db): Entete => getEtablissement(db) ?? AUCUN

async function logoDe({ db, lireFichier }: Matiere): Promise<Logo | undefined> {
  const office = getEtablissement(db)
  if (office?.logoSha256 == null) return undefined
  const octets = await lireFichier(office.logoSha256)
  return octets === undefined ? undefined : { octets, type: office.logoType === 'image/png' ? 'image/png' : 'image/jpeg' }
}

const empreinte = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')

/** The letter of a courriel, whose bytes must be those that were issued. Throws `MessageImpossible` when it was set aside or is damaged. */
async function lettreDe({ db, lireFichier }: Matiere, lettreId: number | null): Promise<AComposer['piecesJointes']> {
  if (lettreId === null) return []
  const ligne = getLettreResume(db, lettreId)
  if (ligne?.statut !== 'emise' || ligne.sha256 === null) throw new MessageImpossible('lettre', ligne?.statut ?? 'absente')
  const octets = await lireFichier(ligne.sha256)
  if (octets === undefined || empreinte(octets) !== ligne.sha256) throw new MessageImpossible('lettre', 'abimee')
  return [{ nom: nomFichierLettre({ ...ligne, numeroCandidature: ligne.numero, numero: ligne.id }), octets }]
}

/** The message of a row of the outbox, as it would leave at `date`. Throws `MessageImpossible`. */
export async function preparerMessage(matiere: Matiere, courriel: Courriel, date: string): Promise<MessagePret> {
  const { db } = matiere
  const office = getEtablissement(db)
  return composerMessage({
    objet: courriel.objet, corps: courriel.corps, langue: courriel.langue, messageId: courriel.messageId, notification: `${office?.codeOffice ?? ''}-${courriel.id}`,
    expediteur: getExpediteur(db), destinataire: { nom: courriel.destinataireNom, adresse: courriel.destinataire }, entete: enteteDe(db),
    logo: await logoDe(matiere), piecesJointes: await lettreDe(matiere, courriel.lettreId), date,
  })
}
