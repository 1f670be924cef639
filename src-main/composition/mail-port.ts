import { corpsEnHtml, corpsEnTexte } from '#shared/domain/modele-corps.ts'
import type { MailPort } from '#main/usecases/ports.ts'
import type { Atelier } from './services.ts'

export interface MailOuvert {
  readonly port: MailPort
  demarrer(): void
  arreter(): void
  close(): Promise<void>
}

export function createMailPort(_atelier: Atelier): MailOuvert {
  return {
    port: {
      reveiller: () => {},
      essayer: () => Promise.reject(new Error('not wired')),
      composer: ({ corps }) => ({ html: corpsEnHtml(corps), texte: corpsEnTexte(corps) }),
      secretDurable: false,
      motDePasseConnu: () => false,
      garderMotDePasse: async () => {},
      pauseJusqua: null,
    },
    demarrer: () => {},
    arreter: () => {},
    close: async () => {},
  }
}
