/** The few native gestures that the page may ask for, and the channel of each. Read by both sides of the preload. */
export const GESTURES = {
  choisirDossier: 'pli:choisir-dossier',
  montrerDansDossier: 'pli:montrer-dans-dossier',
  imprimer: 'pli:imprimer',
  ouvrirLien: 'pli:ouvrir-lien',
} as const

/** What the machine tells the page: it goes to sleep, wakes up, or its screen was locked. */
export const POWER_CHANNEL = 'pli:poste'
export const POWER_EVENTS = ['veille', 'reveil', 'verrou'] as const
export type PowerEvent = (typeof POWER_EVENTS)[number]

/** `window.pliBureau` in the page. */
export interface Bureau {
  /** The folder that the person chose, or `undefined` when they gave up. */
  choisirDossier(): Promise<string | undefined>
  /** Shows a file in the system's file manager; false outside the office's folder and the folders chosen by the person. */
  montrerDansDossier(chemin: string): Promise<boolean>
  /** Prints the page as its print style lays it out; false when the person gave up. */
  imprimer(reglages: ReglagesImpression): Promise<boolean>
  /** Opens an allowed address outside Pli, after the person's yes. */
  ouvrirLien(url: string): Promise<boolean>
  /** Calls back at each sleep, wake and lock; gives the function that stops it. */
  surPoste(rappel: (evenement: PowerEvent) => void): () => void
}

export interface ReglagesImpression {
  rectoVerso: boolean
  couleur: boolean
}
