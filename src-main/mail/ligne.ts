import type { ReglageSmtp } from '#shared/contract/courriels.ts'
import { classerErreur, issueEnvoyee, type ErreurEnvoi } from './classer-erreur.ts'
import { MessageImpossible, type Issue } from './issue.ts'
import type { MessagePret } from './message.ts'
import { Temoin } from './temoin.ts'
import { DELAIS, optionsTransport, type Delais } from './transport.ts'

/** Where messages go: an SMTP server, or the folder of a demonstration. */
export interface Ligne {
  /** Never throws for what a server or a network does: the issue says it. */
  envoyer(message: MessagePret, id: number): Promise<Issue>
  /** `force` also cuts what is being sent; its issue is then told by the phase it had reached. */
  fermer(force?: boolean): void
}

interface EnRoute {
  readonly message: MessagePret
  readonly temoin: Temoin
}

/** The last check before the wire: the envelope that SMTP is about to speak is the one of the row, to the letter (P20). */
function exigerEnveloppe(wire: { from: string | false; to: string[] }, { enveloppe }: MessagePret): void {
  if (wire.from === enveloppe.from && wire.to.length === 1 && wire.to[0] === enveloppe.to) return
  throw new MessageImpossible('destinataire', `envelope ${JSON.stringify(wire)} is not ${JSON.stringify(enveloppe)}`)
}

async function creerTransport(reglage: ReglageSmtp, motDePasse: string | undefined, delais: Delais, enRoute: ReadonlyMap<string, EnRoute>) {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(optionsTransport(reglage, motDePasse, delais))
  transport.use('stream', (mail, done) => {
    try {
      const sent = enRoute.get(mail.message.messageId())
      if (sent === undefined) throw new Error('a message without its witness')
      exigerEnveloppe(mail.message.getEnvelope(), sent.message)
      mail.message.createReadStream = () => sent.temoin
      done()
    } catch (error) {
      done(error as Error)
    }
  })
  return transport
}

/** The line to an SMTP server: five connections at most, one message to one reader at a time. Opened by the first message. */
export function createLigneSmtp(reglage: ReglageSmtp, motDePasse: string | undefined, delais: Delais = DELAIS): Ligne {
  const enRoute = new Map<string, EnRoute>()
  let transport: ReturnType<typeof creerTransport> | undefined
  let fermee = false

  /** A line that could not be made is made again by the next message. */
  const ouvrir = async () => {
    transport ??= creerTransport(reglage, motDePasse, delais, enRoute)
    try {
      return await transport
    } catch (error) {
      transport = undefined
      throw error
    }
  }

  const envoyer = async (message: MessagePret): Promise<Issue> => {
    const { messageId, octets, enveloppe } = message
    const temoin = new Temoin(octets)
    enRoute.set(messageId, { message, temoin })
    try {
      const line = await ouvrir()
      if (fermee) throw new Error('the line was closed before this message')
      const sent = await line.sendMail({ messageId, raw: Buffer.from(octets), envelope: { from: enveloppe.from, to: [enveloppe.to] }, maxRecipients: 1, signal: AbortSignal.timeout(delais.total) })
      return issueEnvoyee(sent.response)
    } catch (error) {
      if (error instanceof MessageImpossible) throw error
      return classerErreur(error as ErreurEnvoi, temoin.phase)
    } finally {
      enRoute.delete(messageId)
    }
  }

  return {
    envoyer,
    fermer(force = false) {
      fermee = true
      transport?.then(({ transporter }) => transporter.close?.({ force }), () => undefined)
    },
  }
}
