import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { NotOpened, Opened } from './opened.ts'
import { SENTENCES } from './sentences.ts'

/** What the desktop process writes on its output once its window shows the office (src-main/desktop/ready.ts writes it). */
export const READY_LINE = 'pli:fenetre-ouverte'

/** The same, from a process that found Pli already open on this folder and brought its window to the front. */
export const ALREADY_LINE = 'pli:deja-ouvert'

export const WINDOW_LIMIT_MS = 30_000

export interface ElectronDoorOptions {
  binary: string
  root: string
  dataDir: string
  demo: boolean
  reason: string
  signal: AbortSignal
  limitMs?: number
}

/** Starts Electron on this application and waits for its window, or tells why there is none. */
export async function openElectronDoor(options: ElectronDoorOptions): Promise<Opened | NotOpened> {
  const { binary, root, dataDir, demo, reason, signal, limitMs = WINDOW_LIMIT_MS } = options
  const child = spawn(binary, [root, `--data=${dataDir}`, ...(demo ? ['--demo'] : [])], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = exitOf(child)
  const outcome = await Promise.race([firstMark(child), ended.then(died), after(limitMs), aborted(signal)])
  if (outcome.startsWith('pli:')) return { lines: [SENTENCES.windowOpen, SENTENCES.door({ door: 'electron', reason: said(outcome, reason) })], ended, close: () => end(child, ended) }
  await end(child, ended)
  return { why: outcome }
}

function said(mark: string, reason: string): string {
  return mark === ALREADY_LINE ? `${reason} ; Pli était déjà ouvert sur ce dossier` : reason
}

function died(code: number): string {
  return `le processus Electron s'est arrêté (code ${code})`
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function firstMark(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let seen = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString()
      const mark = [READY_LINE, ALREADY_LINE].find((line) => seen.includes(line))
      if (mark !== undefined) resolve(mark)
      if (seen.length > 10_000) seen = seen.slice(-200)
    })
  })
}

function after(limitMs: number): Promise<string> {
  const sentence = `aucune fenêtre en ${Math.round(limitMs / 1000)} s`
  return new Promise((resolve) => setTimeout(() => resolve(sentence), limitMs).unref())
}

function aborted(signal: AbortSignal): Promise<string> {
  const sentence = "l'ouverture a été interrompue"
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(sentence), { once: true }))
}

/** SIGTERM lets Electron close its core; a process that does not answer within five seconds is ended. */
async function end(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(force)
}
