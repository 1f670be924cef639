import type { Db } from '#main/database/base.ts'
import { reprendreReflets } from '#main/usecases/catalogue/refleter.ts'
import type { FichiersPort, LettresPort, MailPort } from '#main/usecases/ports.ts'
import type { OuvertureBureau } from './bureau-ouvert.ts'
import type { createExports } from './depots.ts'
import { createLettresPort } from './lettres-port.ts'
import { createMailPort } from './mail-port.ts'
import { createSauvegardeur } from './sauvegarde.ts'
import type { createTransaction } from './transaction.ts'
import type { createTravauxLongs, Executants, Suivi } from './travaux-longs.ts'

export interface Atelier extends Omit<OuvertureBureau, 'demonstration'> {
  readonly db: Db
  readonly demonstration: () => boolean
  readonly transaction: ReturnType<typeof createTransaction>
  readonly fichiers: FichiersPort
  readonly exports: ReturnType<typeof createExports>
  readonly travauxLongs: ReturnType<typeof createTravauxLongs>
  readonly cheminBase: string
}

export type Poursuivre = (suivi: Suivi) => Promise<void>

/** What works behind an open office: the letters' press, the outbox, the backups. */
export interface Services {
  readonly lettres: LettresPort
  readonly mail: MailPort
  readonly executants: Executants
  /** Starts what wakes by itself: the drain, the press, the daily backup. Called once the base is known to be sound. */
  demarrer(): void
  /** Goes on filling the demonstration, behind a progress bar. */
  lancerDemonstration(poursuivre: Poursuivre): void
  /** Stops every timer at once, without writing: the base under it is damaged. */
  arreterTout(): void
  close(): Promise<void>
}

export function createServices(atelier: Atelier): Services {
  const mail = createMailPort(atelier)
  const lettres = createLettresPort(atelier, mail.port.reveiller)
  const sauvegardeur = createSauvegardeur(atelier)
  let arrete = false
  /** An office that closes meanwhile keeps what is due. */
  const reprendre = (): void => {
    reprendreReflets({ db: atelier.db, ...atelier.transaction }).catch((error: unknown) => {
      if (!arrete) atelier.consigner(error)
    })
  }
  return {
    lettres: lettres.port,
    mail: mail.port,
    executants: {
      ...lettres.executants,
      ...sauvegardeur.executants,
      demonstration: async (poursuivre: Poursuivre, suivi) => {
        await poursuivre(suivi)
        return {}
      },
    },
    lancerDemonstration: (poursuivre) => void atelier.travauxLongs.lancer('demonstration', poursuivre),
    demarrer() {
      lettres.demarrer()
      mail.demarrer()
      sauvegardeur.demarrer()
      reprendre()
    },
    arreterTout() {
      arrete = true
      sauvegardeur.arreter()
      lettres.arreter()
      mail.arreter()
    },
    async close() {
      arrete = true
      sauvegardeur.arreter()
      await Promise.all([lettres.close(), mail.close()])
    },
  }
}
