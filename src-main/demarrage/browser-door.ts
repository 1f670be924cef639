import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openAppWindow } from './app-window.ts'
import type { Machine } from './folders.ts'
import type { Opened } from './opened.ts'
import { SENTENCES } from './sentences.ts'

export interface Served {
  adresse: string
  dejaOuvert?: boolean
  close(): Promise<void>
}

/** What the built browser door exports (src-main/serve.ts). */
export interface ServeModule {
  serve(options: { dataDir: string; demo: boolean; root: string; port?: number }): Promise<Served>
}

export interface BrowserDoorOptions {
  root: string
  dataDir: string
  demo: boolean
  port: number | undefined
  /** Why this door rather than Electron. */
  reason: string
  /** Why no window is to be opened, or `undefined` to open one. */
  noWindow: string | undefined
  machine: Machine
}

/** Serves the workstation on the loopback, in this process, and shows it in a window of its own when that is possible. */
export async function openBrowserDoor(options: BrowserDoorOptions): Promise<Opened> {
  const { root, dataDir, demo, port } = options
  const { serve } = (await import(pathToFileURL(join(root, 'out', 'main', 'serve.js')).href)) as ServeModule
  const served = await serve({ dataDir, demo, root, ...(port !== undefined && { port }) })
  if (served.dejaOuvert === true) return alreadyOpen(served)
  const window = options.noWindow === undefined ? await openAppWindow(served.adresse, join(dataDir, 'navigateur'), options.machine) : undefined
  return {
    lines: [window === undefined ? SENTENCES.address(served.adresse) : SENTENCES.windowOpen, SENTENCES.browserWindow(options.reason, saidOf(window, options))],
    ended: window === undefined ? new Promise(() => {}) : windowClosed(window),
    close: async () => {
      window?.kill()
      await served.close()
    },
  }
}

function alreadyOpen(served: Served): Opened {
  return {
    lines: [SENTENCES.address(served.adresse), SENTENCES.alreadyOpen],
    ended: Promise.resolve(0),
    close: () => served.close(),
  }
}

function saidOf(window: ChildProcess | undefined, { noWindow }: BrowserDoorOptions): string {
  if (window !== undefined) return 'fermer la fenêtre ferme Pli'
  return noWindow ?? "aucun Chromium, Chrome ou Edge n'a pu ouvrir de fenêtre, ouvrez cette adresse"
}

function windowClosed(window: ChildProcess): Promise<number> {
  return new Promise((resolve) => window.once('exit', () => resolve(0)))
}
