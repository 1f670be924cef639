/** Where a sending stopped, for the screen's sentence. `arret`: the office stopped between the attempt and its result. */
export const ETAPES_ECHEC = [
  'dns', 'connexion', 'delai', 'certificat', 'tls', 'authentification', 'mot_de_passe', 'expediteur', 'destinataire', 'message', 'quota', 'coupure', 'arret', 'abandon', 'lettre', 'adresse', 'taille', 'interne',
] as const
export type EtapeEchec = (typeof ETAPES_ECHEC)[number]

/** What is wrong beyond this one message: nothing, the line to the server, or what the server accepts in a time. */
export type Panne = 'aucune' | 'ligne' | 'quota'

/** How far the message itself went: not a byte, part of it, or all of it with the final dot that makes it the server's. */
export type Phase = 'avant' | 'pendant' | 'apres'

/** What became of an attempt. Never `envoye` without the server's own word. */
export interface Issue {
  readonly statut: 'envoye' | 'ecrit' | 'a_reessayer' | 'refuse' | 'incertain'
  readonly panne: Panne
  readonly etape: EtapeEchec | null
  /** The server's reply; `null` when it gave none. */
  readonly code: number | null
  readonly texte: string
}

/** Thrown while a message is being made, when it must not leave at all: its address, its letter. */
export class MessageImpossible extends Error {
  readonly etape: EtapeEchec
  constructor(etape: EtapeEchec, detail: string) {
    super(detail)
    this.name = 'MessageImpossible'
    this.etape = etape
  }
}
