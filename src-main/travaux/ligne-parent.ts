import type { LigneParent } from './port.ts'

/** Electron's end of the line in a utility process; described here because only `desktop` may import electron. */
interface ParentPort {
  postMessage(message: unknown): void
  on(evenement: 'message', ecouter: (evenement: { data: unknown }) => void): void
}

/** The line to whoever started this process; the process ends with it. Throws when nobody did. */
export function ouvrirLigneParent(): LigneParent {
  const electron = (process as { parentPort?: ParentPort }).parentPort
  if (electron !== undefined) {
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes, not a window
      dire: (message) => electron.postMessage(message),
      ecouter: (recevoir) => electron.on('message', ({ data }) => recevoir(data)),
    }
  }
  if (process.send === undefined) throw new Error('travail runs as a child process only')
  process.once('disconnect', () => process.exit(0))
  return { dire: (message) => void process.send?.(message), ecouter: (recevoir) => void process.on('message', recevoir) }
}
