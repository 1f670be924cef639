/** A mailbox, never a string to be parsed. */
export interface Boite {
  readonly nom: string
  readonly adresse: string
}

/** The établissement as a courriel's head and foot show it. */
export interface Entete {
  readonly nom: string
  readonly service: string
  readonly adresse: string
  readonly ville: string
  readonly telephone: string
  readonly courriel: string
  readonly site: string
}

export interface Logo {
  readonly octets: Uint8Array
  readonly type: 'image/png' | 'image/jpeg'
}

/** A text, as its reader will see it. */
export interface Texte {
  readonly objet: string
  readonly corps: string
  readonly langue: string
}

/** Everything a message is made of; nothing else enters it. */
export interface AComposer extends Texte {
  readonly messageId: string
  /** Found again at the provider's by this value. */
  readonly notification: string
  readonly expediteur: Boite & { readonly repondreA: string }
  readonly destinataire: Boite
  readonly entete: Entete
  readonly logo: Logo | undefined
  readonly piecesJointes: readonly { readonly nom: string; readonly octets: Uint8Array }[]
  readonly date: string
}

/** The bytes to send and the only envelope they may travel in. */
export interface MessagePret {
  readonly octets: Uint8Array
  readonly messageId: string
  readonly enveloppe: { readonly from: string; readonly to: string }
}
