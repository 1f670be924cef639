/** How a child ended: its exit code, the signal that ended it, and the last words it wrote to stderr. */
export interface FinEnfant {
  code: number | null
  signal: string | null
  derniersMots: string
}

/**
 * The little that the house asks of a child process. `child_process.fork` gives it in Node (`fork-node.ts`);
 * `utilityProcess.fork` gives the same four gestures in Electron.
 */
export interface EnfantPort {
  readonly pid: number | undefined
  postMessage(message: unknown): void
  onMessage(ecouter: (message: unknown) => void): void
  onExit(ecouter: (fin: FinEnfant) => void): void
  /** Ends the process at once, even when it is busy in a loop. */
  kill(): void
}

/** `lectureSeule`: the child opens untrusted bytes and must not be able to write a file or start a process. */
export interface OptionsFork {
  lectureSeule: boolean
}

export type ForkTravail = (options: OptionsFork) => EnfantPort

/** The child's own end of the same line: `process` in Node, `process.parentPort` in Electron. */
export interface LigneParent {
  dire(message: unknown): void
  ecouter(recevoir: (message: unknown) => void): void
}
