import type { Session, SauvegardeView } from '#shared/contract/bureau.ts'
import type { Evenement } from '#shared/contract/evenements.ts'
import type { Context } from './context.ts'
import type { TravauxPort } from './ports.ts'

/** A gestionnaire and his office: in another office the same id is somebody else. */
export interface Place {
  readonly codeOffice: string
  readonly gestionnaireId: number
}

/** Who knocks: one window or tab, its door, and the place it took. */
export interface Visite {
  readonly porte: 'navigateur' | 'electron'
  /** null, or a place in another office than the one that is open = the office's first gestionnaire. */
  place: Place | null
}

export interface NouveauBureau {
  readonly etablissement: { nom: string; adresse: string; ville: string; service: string; courriel: string; telephone: string }
  readonly campagne: { code: string; libelle: string; debutLe: string; finLe: string }
  readonly moi: { prenom: string; nom: string; qualite: string }
  readonly logoDepotId?: string | undefined
}

/**
 * The machine that holds an office open: it answers before any office exists, and is the only one that opens, leaves or replaces one.
 */
export interface Hote {
  session(visite: Visite): Session
  /** The context of an act for whoever knocks. Throws BUREAU_FERME while there is no office, or while it is being replaced. */
  contexte(visite: Visite): Context
  /** What receives bytes, even before any gestionnaire exists: the logo of the office being created. Throws BUREAU_FERME. */
  reception(): Pick<Context, 'reglages' | 'fichiers' | 'identifiant'>
  ouvrirDemonstration(): Promise<void>
  quitterDemonstration(): Promise<void>
  creer(visite: Visite, nouveau: NouveauBureau): Promise<void>
  examinerSauvegarde(dossier: string): Promise<SauvegardeView[]>
  /** Starts the restoration; the office closes when it is verified, and opens again restored. Throws SAUVEGARDE while another one runs. */
  restaurer(dossier: string, nom: string): string
  /** The host's own jobs (the restoration): followed and cancelled whatever becomes of the office. */
  readonly travaux: Pick<TravauxPort, 'get' | 'annuler'>
  parcourir(chemin: string | undefined): { chemin: string; parent: string | null; dossiers: string[]; inscriptible: boolean }
  /** Events since a sequence, then as they come. */
  ecouter(depuis: number | null, entendre: (evenement: Evenement) => void): () => void
  export(id: string): { octets: Uint8Array; nom: string; type: string } | undefined
  /** Logs a bug once and gives the reference that the user can read out. */
  consigner(erreur: unknown): string
}
