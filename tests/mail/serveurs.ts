import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import tls from 'node:tls'
import { SMTPServer } from 'smtp-server'
import type { ReglageSmtp } from '#shared/contract/courriels.ts'

const lire = (nom: string): string => readFileSync(join(import.meta.dirname, nom), 'utf8')

/** A certificate of ours for localhost, trusted by this process only. */
export const faireConfiance = (): void => tls.setDefaultCACertificates([...tls.getCACertificates('bundled'), lire('localhost.crt')])

/** Back to the authorities that everybody trusts: another file of the same process may have trusted ours. */
export const retirerConfiance = (): void => tls.setDefaultCACertificates(tls.getCACertificates('bundled'))

export const REGLAGE: ReglageSmtp = { hote: 'localhost', port: 0, securite: 'starttls', utilisateur: 'bureau', expediteur: 'admissions@haute-rive.example.org', expediteurNom: 'Service des admissions', repondreA: '' }

export const MOT_DE_PASSE = 'quai-des-Tanneurs-12'

export interface Recu {
  readonly from: string
  readonly to: readonly string[]
  readonly octets: Buffer
  readonly chiffre: boolean
}

export interface Boite {
  readonly port: number
  readonly recus: Recu[]
  close(): Promise<void>
}

interface OptionsSmtp {
  readonly implicite?: boolean
  readonly sansTls?: boolean
  /** Called when the whole message has come, before it is accepted. */
  readonly avantReponse?: (recu: Recu) => void | Promise<void>
}

/** A real SMTP server on loopback: AUTH, STARTTLS (or TLS at once), what it received. */
export async function ouvrirSmtp({ implicite = false, sansTls = false, avantReponse }: OptionsSmtp = {}): Promise<Boite> {
  const recus: Recu[] = []
  const server = new SMTPServer({
    secure: implicite, key: lire('localhost.key'), cert: lire('localhost.crt'), logger: false, authOptional: sansTls, disabledCommands: sansTls ? ['STARTTLS', 'AUTH'] : [],
    onAuth: ({ username, password }, _session, done) => (username === 'bureau' && password === MOT_DE_PASSE ? done(null, { user: 'bureau' }) : done(new Error('535 5.7.8 bad credentials'))),
    onData(stream, session, done) {
      const morceaux: Buffer[] = []
      stream.on('data', (morceau: Buffer) => morceaux.push(morceau))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const recu = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), octets: Buffer.concat(morceaux), chiffre: session.secure }
        void Promise.resolve(avantReponse?.(recu)).then(() => {
          recus.push(recu)
          done(null, `2.0.0 Ok: queued as ${recus.length}`)
        })
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return { port: (server.server.address() as AddressInfo).port, recus, close: () => new Promise((resolve) => server.close(resolve)) }
}

/** What the server does to one message. A text is a reply, given at that step. */
export interface Faute {
  /** `muette`, or a reply. */
  readonly salutation?: string
  readonly mail?: string
  readonly rcpt?: string
  /** `suspendre`: says 354, reads nothing more, cuts: the final dot cannot have come. */
  readonly data?: string
  /** `couper`, `muet`, `goutte` (a reply byte by byte, without end), or a reply. */
  readonly apres?: string
}

export interface ServeurFautes extends Boite {
  /** Every whole message that came (with its dot), accepted or not. */
  readonly acceptes: Buffer[]
}

/** A server that breaks as it is told, chosen by the recipient of each message. */
export async function ouvrirServeurFautes(choisir: (destinataire: string) => Faute): Promise<ServeurFautes> {
  const recus: Recu[] = []
  const acceptes: Buffer[] = []
  const sockets = new Set<Socket>()

  const parler = (socket: Socket): void => {
    let tampon = Buffer.alloc(0)
    let enData = false
    let faute: Faute = {}
    let from = ''
    let to = ''
    const dire = (ligne: string): void => void socket.write(`${ligne}\r\n`)

    const finir = (octets: Buffer): void => {
      recus.push({ from, to: [to], octets, chiffre: false })
      const { apres } = faute
      if (apres === undefined || apres === 'couper' || apres === 'muet') acceptes.push(octets)
      if (apres === undefined) return dire('250 2.0.0 Ok: queued')
      if (apres === 'couper') return void socket.destroy()
      if (apres === 'muet') return
      if (apres === 'goutte') return void setInterval(() => socket.write('2'), 20).unref()
      dire(apres)
    }

    const commander = (ligne: string): void => {
      const [verbe = ''] = ligne.toUpperCase().split(/[ :]/)
      if (verbe === 'EHLO') return void socket.write('250-localhost\r\n250 SIZE 50000000\r\n')
      if (verbe === 'QUIT') return void socket.end('221 bye\r\n')
      if (verbe === 'RSET') return dire('250 ok')
      if (verbe === 'MAIL') {
        from = /<(.*?)>/.exec(ligne)?.[1] ?? ''
        // The recipient is not known yet: what is chosen for MAIL is chosen by the sender's own next message.
        const refus = choisir('').mail
        return dire(refus ?? '250 ok')
      }
      if (verbe === 'RCPT') {
        to = /<(.*?)>/.exec(ligne)?.[1] ?? ''
        faute = choisir(to)
        return dire(faute.rcpt ?? '250 ok')
      }
      if (verbe !== 'DATA') return dire('502 what')
      if (faute.data !== undefined && faute.data !== 'suspendre') return dire(faute.data)
      enData = true
      dire('354 go')
      if (faute.data !== 'suspendre') return
      socket.pause()
      setTimeout(() => socket.destroy(), 150)
    }

    const lireTampon = (): void => {
      for (;;) {
        const fin = tampon.indexOf(enData ? '\r\n.\r\n' : '\r\n')
        if (fin < 0) return
        const bloc = tampon.subarray(0, fin)
        tampon = tampon.subarray(fin + (enData ? 5 : 2))
        if (enData) {
          enData = false
          finir(bloc)
        } else commander(bloc.toString())
      }
    }

    socket.on('data', (octets: Buffer) => {
      tampon = Buffer.concat([tampon, octets])
      lireTampon()
    })
    const { salutation } = choisir('')
    if (salutation !== 'muette') dire(salutation ?? '220 localhost ESMTP')
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    parler(socket)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port, recus, acceptes,
    close: () => new Promise((resolve) => {
      for (const socket of sockets) socket.destroy()
      server.close(() => resolve())
    }),
  }
}
