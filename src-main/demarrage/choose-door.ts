import type { Door } from './options.ts'

export interface DoorFacts {
  asked: Door
  /** A person can see a window. */
  display: boolean
  /** Running as root under Linux: Chromium refuses its sandbox, and Pli never opens without it. */
  rootUser: boolean
  noOpen: boolean
  recentFailure: string | undefined
}

export interface DoorChoice {
  door: 'electron' | 'browser'
  reason: string
}

/** Reasons not to try Electron, first that holds wins. */
const AGAINST_ELECTRON: ReadonlyArray<(facts: DoorFacts) => string | undefined> = [
  (facts) => (facts.asked === 'browser' ? 'demandée par --door browser' : undefined),
  (facts) => (facts.noOpen ? "aucune fenêtre n'est demandée (--no-open)" : undefined),
  (facts) => (facts.display ? undefined : "aucun écran n'est accessible"),
  (facts) => (facts.rootUser ? "Electron ne s'ouvre pas pour l'utilisateur root" : undefined),
  (facts) => (facts.recentFailure === undefined ? undefined : `Electron n'a pas pu s'ouvrir il y a moins d'un jour (${facts.recentFailure})`),
]

/** Decides from facts alone which door is worth trying; what then fails is told by whoever tried. */
export function chooseDoor(facts: DoorFacts): DoorChoice {
  if (facts.asked === 'electron') return { door: 'electron', reason: 'demandée par --door electron' }
  for (const against of AGAINST_ELECTRON) {
    const reason = against(facts)
    if (reason !== undefined) return { door: 'browser', reason }
  }
  return { door: 'electron', reason: 'Electron est disponible' }
}
