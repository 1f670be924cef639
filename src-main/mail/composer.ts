import { adresseCourriel } from '#shared/domain/adresse-courriel.ts'
import { htmlCourriel, propreEntete, texteCourriel } from './html.ts'
import { MessageImpossible } from './issue.ts'
import type { AComposer, Boite, Logo, MessagePret } from './message.ts'

const CID_LOGO = 'logo@pli'

/** The address by our own strict rule, whatever the library would accept (P20). Throws `MessageImpossible`. */
function exigerAdresse(saisie: string): string {
  const read = adresseCourriel(saisie)
  if (!read.ok) throw new MessageImpossible('adresse', read.raison)
  return read.adresse
}

const boite = ({ nom, adresse }: Boite): { name: string; address: string } => ({ name: propreEntete(nom), address: exigerAdresse(adresse) })

const joindreLogo = (logo: Logo) => ({ cid: CID_LOGO, filename: logo.type === 'image/png' ? 'logo.png' : 'logo.jpg', content: Buffer.from(logo.octets), contentType: logo.type, contentDisposition: 'inline' as const })

const joindrePiece = ({ nom, octets }: AComposer['piecesJointes'][number]) => ({ filename: propreEntete(nom), content: Buffer.from(octets), contentType: 'application/pdf', contentDisposition: 'attachment' as const })

/** Everything by value: no path and no URL is ever read (P22). */
function contenu(message: AComposer) {
  const { expediteur, destinataire, logo, entete } = message
  return {
    from: boite(expediteur),
    to: [boite(destinataire)],
    ...(expediteur.repondreA === '' ? {} : { replyTo: [boite({ nom: '', adresse: expediteur.repondreA })] }),
    subject: propreEntete(message.objet),
    messageId: message.messageId,
    date: new Date(message.date),
    headers: { 'X-Pli-Notification': message.notification, 'Auto-Submitted': 'auto-generated' },
    xMailer: false as const,
    text: texteCourriel(message, entete),
    html: htmlCourriel(message, entete, logo === undefined ? undefined : `cid:${CID_LOGO}`),
    attachments: [...(logo === undefined ? [] : [joindreLogo(logo)]), ...message.piecesJointes.map(joindrePiece)],
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  }
}

/** Stops unless the envelope is the one expected, to the letter. */
function exigerEnveloppe(built: { from: string | false; to: string[] }, from: string, to: string): void {
  if (built.from === from && built.to.length === 1 && built.to[0] === to) return
  throw new MessageImpossible('destinataire', `envelope ${JSON.stringify(built)} is not ${JSON.stringify({ from, to })}`)
}

/**
 * Makes the bytes of one message to one reader. The envelope is given, and what the headers say must be the same: a name that smuggles an
 * address stops here (P20). Throws `MessageImpossible`.
 */
export async function composerMessage(message: AComposer): Promise<MessagePret> {
  const from = exigerAdresse(message.expediteur.adresse)
  const to = exigerAdresse(message.destinataire.adresse)
  // Loaded with the first message: an office opens sooner without it.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const node = new MailComposer(contenu(message)).compile()
  exigerEnveloppe(node.getEnvelope(), from, to)
  const octets = await node.build()
  return { octets, messageId: message.messageId, enveloppe: { from, to } }
}
