import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { openBrowserDoor } from './browser-door.ts'
import { buildIfStale } from './build.ts'
import { chooseDoor } from './choose-door.ts'
import type { DoorChoice, DoorFacts } from './choose-door.ts'
import { electronVersion, FETCH_LIMIT_MS, fetchElectron, findElectron, forgetFailure, recentFailure, rememberFailure } from './electron-binary.ts'
import { openElectronDoor } from './electron-door.ts'
import { configDir, defaultDataDir } from './folders.ts'
import type { Machine } from './folders.ts'
import type { NotOpened, Opened } from './opened.ts'
import { parseOptions } from './options.ts'
import type { LaunchOptions } from './options.ts'
import { HELP, SENTENCES } from './sentences.ts'
import { listenForStop } from './stop.ts'
import type { Stop } from './stop.ts'

interface Launch {
  root: string
  options: LaunchOptions
  dataDir: string
  machine: Machine
}

/** The whole life of `npm start`: reads the options, builds, opens a door, waits, closes. Gives the exit code. */
export async function launch({ root, argv }: { root: URL; argv: readonly string[] }): Promise<number> {
  const parsed = parseOptions(argv)
  if ('refusal' in parsed) return tell(console.error, parsed.refusal, 2)
  if (parsed.options.help) return tell(console.log, HELP, 0)
  const { options } = parsed
  const machine: Machine = { platform: process.platform, env: process.env, home: homedir() }
  return live({ root: fileURLToPath(root), options, machine, dataDir: options.data ?? defaultDataDir(machine, options.demo) }, listenForStop())
}

async function live(launched: Launch, stop: Stop): Promise<number> {
  console.log(SENTENCES.preparing)
  try {
    const opened = await open(launched, stop)
    if (stop.signal.aborted) return await close(opened)
    if ('why' in opened) return tell(console.error, SENTENCES.failed(opened.why), 1)
    for (const line of opened.lines) console.log(line)
    return await untilEnd(opened, stop)
  } catch (error) {
    return tell(console.error, SENTENCES.failed(error instanceof Error ? error.message : String(error)), 1)
  }
}

async function open(launched: Launch, stop: Stop): Promise<Opened | NotOpened> {
  const facts = factsOf(launched)
  const choice = chooseDoor(facts)
  const [built, binary] = await Promise.all([
    buildIfStale(launched.root, () => console.log(SENTENCES.building), stop.signal),
    choice.door === 'electron' ? obtainElectron(launched.root, stop.signal) : undefined,
  ])
  if (typeof built === 'object') return { why: `${SENTENCES.buildFailed}\n${built.failed}` }
  if (stop.signal.aborted) return { why: SENTENCES.closed }
  console.log(SENTENCES.opening)
  if (choice.door === 'browser') return browser(launched, facts, choice.reason)
  const opened = binary === undefined ? { why: 'Electron est absent et son téléchargement a échoué' } : await electron(launched, choice, binary, stop.signal)
  if (!('why' in opened) || stop.signal.aborted || launched.options.door === 'electron') return opened
  remember(launched, opened.why)
  return browser(launched, facts, opened.why)
}

function factsOf({ root, options, machine }: Launch): DoorFacts {
  const { platform, env } = machine
  return {
    asked: options.door,
    display: platform !== 'linux' || (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '',
    rootUser: platform === 'linux' && process.getuid?.() === 0,
    noOpen: options.noOpen,
    recentFailure: recentFailure(configDir(machine), electronVersion(root), Date.now()),
  }
}

function obtainElectron(root: string, signal: AbortSignal): string | undefined | Promise<string | undefined> {
  const found = findElectron(root)
  if (found !== undefined) return found
  console.log(SENTENCES.fetchingElectron(FETCH_LIMIT_MS / 1000))
  return fetchElectron(root, signal)
}

async function electron(launched: Launch, choice: DoorChoice, binary: string, signal: AbortSignal): Promise<Opened | NotOpened> {
  const { root, dataDir, options, machine } = launched
  const opened = await openElectronDoor({ binary, root, dataDir, demo: options.demo, reason: choice.reason, signal })
  if (!('why' in opened)) forgetFailure(configDir(machine))
  return opened
}

function browser({ root, dataDir, options, machine }: Launch, facts: DoorFacts, reason: string): Promise<Opened> {
  return openBrowserDoor({ root, dataDir, demo: options.demo, port: options.port, reason, noWindow: againstWindow(facts), machine })
}

function againstWindow(facts: DoorFacts): string | undefined {
  if (facts.noOpen) return "ouvrez l'adresse dans un navigateur"
  if (!facts.display) return "ouvrez l'adresse dans le navigateur de cette machine"
  if (facts.rootUser) return "un navigateur ne s'ouvre pas pour root, ouvrez l'adresse vous-même"
  return undefined
}

function remember({ root, machine }: Launch, raison: string): void {
  rememberFailure(configDir(machine), { version: electronVersion(root), echecLe: Date.now(), raison })
}

async function untilEnd(opened: Opened, stop: Stop): Promise<number> {
  const code = await Promise.race([opened.ended, stop.asked])
  if (code === undefined) return close(opened)
  await opened.close()
  return code
}

/** Somebody asked to stop, perhaps before the door was open: what is open is closed, and that is a success. */
async function close(opened: Opened | NotOpened): Promise<number> {
  console.log(SENTENCES.closing)
  if ('close' in opened) await opened.close()
  return tell(console.log, SENTENCES.closed, 0)
}

function tell(print: (text: string) => void, text: string, code: number): number {
  print(text)
  return code
}
