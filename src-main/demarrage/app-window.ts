import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Machine } from './folders.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge']

const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium']

const WINDOWS_APPS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Chromium\Application\chrome.exe`,
]

/** A window of our own: nothing of the person's browser profile, and nothing that speaks to the network by itself. */
const QUIET_FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions',
  '--password-store=basic',
]

/** How long a browser may take to say that it cannot open a window. */
const EARLY_EXIT_MS = 1_500

/** Arguments of the window: an application window on that address, with a profile kept beside the office's data. */
export function windowArguments(address: string, profileDir: string): string[] {
  return [`--app=${address}`, `--user-data-dir=${profileDir}`, '--window-size=1440,900', ...QUIET_FLAGS]
}

/** Where a Chromium, Chrome or Edge may live on this machine, in the order they are tried. */
export function browserCandidates({ platform, env, home }: Machine): string[] {
  if (platform === 'darwin') return MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  if (platform === 'win32') {
    const bases = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')]
    return bases.flatMap((base) => (base === undefined ? [] : WINDOWS_APPS.map((app) => `${base}\\${app}`)))
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Opens the window; `undefined` when no browser is there or when it gave up at once. */
export async function openAppWindow(address: string, profileDir: string, machine: Machine): Promise<ChildProcess | undefined> {
  const browser = browserCandidates(machine).find((path) => existsSync(path))
  if (browser === undefined) return undefined
  const child = spawn(browser, windowArguments(address, profileDir), { stdio: 'ignore' })
  return (await survives(child)) ? child : undefined
}

function survives(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), EARLY_EXIT_MS)
    const gone = () => {
      clearTimeout(timer)
      resolve(false)
    }
    child.once('error', gone)
    child.once('exit', gone)
  })
}
