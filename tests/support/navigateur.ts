import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { chromium, type Browser } from 'playwright'
import { browserCandidates } from '#main/demarrage/app-window.ts'
import { aptInstall, canInstall } from './apt.ts'

/** Debian's Chromium without windows, which is what Playwright runs of its own: pages open in half the time. */
const SANS_FENETRE = { paquet: 'chromium-headless-shell', chemin: '/usr/bin/chromium-headless-shell' } as const

/** The lightest first: without windows, then Playwright's own when it was downloaded, else the Chromium, Chrome or Edge of the machine; `undefined` when there is none. */
export function trouverNavigateur(): string | undefined {
  const system = browserCandidates({ platform: process.platform, env: process.env, home: homedir() })
  return [SANS_FENETRE.chemin, chromium.executablePath(), ...system].find((path) => path !== '' && existsSync(path))
}

/** The browser of the tests. Throws a sentence that says what to install. */
export function assurerNavigateur(): string {
  const found = trouverNavigateur()
  if (found === undefined) throw new Error('Aucun navigateur : installez Chromium ou Chrome (« npx playwright install chromium », ou « apt install chromium »).')
  return found
}

const estDebian = (): boolean => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

/** The same once, before the tests: on Debian as root the lightest one is installed, elsewhere any when there is none. */
export function installerNavigateur(): string {
  const found = trouverNavigateur()
  if (canInstall() && estDebian() && found !== SANS_FENETRE.chemin && found !== chromium.executablePath()) aptInstall([SANS_FENETRE.paquet])
  if (canInstall() && trouverNavigateur() === undefined) aptInstall(['chromium'])
  return assurerNavigateur()
}

/** Chromium refuses its own sandbox to root: a test machine in a container needs this, a person never does. */
export function drapeauxNavigateur(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** A browser of the machine, without a window. `args` are added to its own. */
export const ouvrirNavigateur = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: assurerNavigateur(), args: [...drapeauxNavigateur(), ...args] })
