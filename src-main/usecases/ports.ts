import type { AvertissementFichier, DonneesProbleme } from '#shared/domain/probleme-fichier.ts'
import type { TravailView } from '#shared/contract/travaux.ts'

/** Bytes just received at `POST /depots`, analysed, not yet attached to anything. */
export interface Depot {
  readonly id: string
  readonly nom: string
  readonly sha256: string
  readonly type: 'application/pdf' | 'image/jpeg' | 'image/png'
  readonly tailleOctets: number
  readonly pages: number | null
  /** A problem that does not prevent keeping the file: its code. */
  readonly probleme: string | null
  /** What is to be said beside a file that opens. */
  readonly avertissements: readonly AvertissementFichier[]
}

/** What the analysis of received bytes answers: kept (with a problem to show, perhaps), or refused with its code. */
export type Analyse =
  | { readonly accepte: true; readonly type: Depot['type']; readonly pages: number | null; readonly probleme: string | null; readonly avertissements: readonly AvertissementFichier[] }
  | { readonly accepte: false; readonly code: string; readonly donnees: DonneesProbleme }

export interface FluxFichier {
  readonly flux: ReadableStream<Uint8Array>
  readonly tailleOctets: number
}

export interface FichiersPort {
  /** Stores bytes under their hash, on the disk when it answers; throws the refusals FICHIER_REFUSE and DISQUE_PLEIN. */
  ranger(octets: ReadableStream<Uint8Array> | Uint8Array, maxOctets: number): Promise<{ sha256: string; tailleOctets: number }>
  /** Looks at stored bytes in a process of its own, which may die of them. */
  analyser(sha256: string, nom: string, maxOctets: number): Promise<Analyse>
  garderDepot(depot: Depot): void
  /** `undefined` when the bytes are gone. `plage` includes both ends. */
  ouvrir(sha256: string, plage?: { debut: number; fin: number }): FluxFichier | undefined
  /** `undefined` when it was never received or is older than 24 hours. */
  depot(id: string): Depot | undefined
  oublierDepot(id: string): void
  lire(sha256: string): Promise<Uint8Array | undefined>
  chemin(sha256: string): string
}

/** One line of the usual demand. */
export interface PieceUsuelle {
  readonly code: string
  readonly libelle: string
  readonly consigne: string
  readonly ordre: number
  readonly commune: boolean
  readonly unicite: boolean
  readonly conditionnelle: boolean
}

/** A text that the office sends: the latest edited version, else the one shipped. */
export interface Modele {
  readonly code: string
  readonly version: number
  readonly sujet: string
  readonly corps: string
}

export interface LettresPort {
  /** Model of a courriel or a letter in this language, French when it has no other. Throws for an unknown code. */
  modele(genre: 'courriel' | 'lettre', code: string, langue: 'fr' | 'en'): Modele
  /** Wakes the job that makes the bytes of the letters *a_produire*. */
  produire(): void
  /** Renders one letter now, without recording it. */
  apercevoir(donnees: string): Promise<Uint8Array>
  /** Keeps bytes for `GET /exports/<id>` for an hour. */
  exposer(octets: Uint8Array, nom: string, type: string): string
}

export interface MailPort {
  /** Wakes the drain of the outbox. */
  reveiller(): void
  /** Sends one message now and says what the server answered; throws the refusal SMTP_ECHEC. */
  essayer(destinataire: string): Promise<{ reponse: string; dureeMs: number }>
  /** HTML and plain text of a courriel as its reader will see it. */
  composer(courriel: { objet: string; corps: string; langue: string }): { html: string; texte: string }
  readonly secretDurable: boolean
  motDePasseConnu(): boolean
  garderMotDePasse(motDePasse: string): Promise<void>
  readonly pauseJusqua: string | null
}

export interface TravauxPort {
  /** Starts a long job in the background, whose progress is announced; answers its id. */
  lancer(genre: TravailView['genre'], entree: unknown): string
  list(): TravailView[]
  get(id: string): TravailView | undefined
  annuler(id: string): TravailView | undefined
  /** A read that may pass 40 ms, in the read-only child (decision 10). */
  lireAilleurs<T>(question: string, entree: unknown): Promise<T>
}
