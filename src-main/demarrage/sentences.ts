import type { DoorChoice } from './choose-door.ts'

/** The lines that a terminal shows while Pli starts. They come before any interface: French, with the help in both languages. */
export const SENTENCES = {
  preparing: "Préparation de l'application…",
  building: 'Assemblage (premier lancement ou sources modifiées) : quelques secondes…',
  fetchingElectron: (seconds: number) => `Recherche d'Electron (${seconds} s au plus)…`,
  opening: 'Ouverture…',
  closing: 'Fermeture… (Ctrl-C de nouveau pour forcer)',
  closed: 'Pli est fermé.',
  windowOpen: 'Pli : fenêtre ouverte',
  address: (address: string) => `Pli : ${address}`,
  door: ({ door, reason }: DoorChoice) => `Porte ${door === 'electron' ? 'Electron' : 'navigateur'} : ${reason}.`,
  alreadyOpen: 'Porte navigateur : Pli est déjà ouvert sur ce dossier, voici une nouvelle adresse.',
  browserWindow: (reason: string, window: string) => `Porte navigateur : ${reason} ; ${window}.`,
  buildFailed: "L'assemblage a échoué ; voici ce que l'outil en dit :",
  failed: (why: string) => `Pli n'a pas pu s'ouvrir : ${why}`,
} as const

/** Answer to `npm start -- --help`. */
export const HELP = `Pli, le poste de travail des services d'admission

  npm start -- [options]

  --demo          ouvre un bureau de démonstration (aucun courriel ne part)      demonstration office, sends nothing
  --data DOSSIER  dossier des données                                            data folder
  --door PORTE    electron, browser ou auto (par défaut)                         which door to open
  --port N        port de la porte navigateur                                    port of the browser door
  --no-open       n'ouvre aucune fenêtre : affiche l'adresse                     opens no window, prints the address
  --help          cette aide                                                     this help

  Ctrl-C ferme proprement ; un second Ctrl-C force.                              Ctrl-C closes cleanly; twice forces.`
