import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { chromium, type Browser } from 'playwright'
import { browserCandidates } from '#main/demarrage/app-window.ts'
import { aptInstall, canInstall } from './apt.ts'

/** Playwright's own Chromium when it was downloaded, else the Chromium, Chrome or Edge of the machine; `undefined` when there is none. */
export function trouverNavigateur(): string | undefined {
  const system = browserCandidates({ platform: process.platform, env: process.env, home: homedir() })
  return [chromium.executablePath(), ...system].find((path) => path !== '' && existsSync(path))
}

/** The same, installing Chromium where that is allowed. Throws a sentence that says what to install. */
export function assurerNavigateur(): string {
  const found = trouverNavigateur() ?? (canInstall() && aptInstall(['chromium']) ? trouverNavigateur() : undefined)
  if (found === undefined) throw new Error('Aucun navigateur : installez Chromium ou Chrome (« npx playwright install chromium », ou « apt install chromium »).')
  return found
}

/** Chromium refuses its own sandbox to root: a test machine in a container needs this, a person never does. */
export function drapeauxNavigateur(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** A browser of the machine, without a window. `args` are added to its own. */
export const ouvrirNavigateur = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: assurerNavigateur(), args: [...drapeauxNavigateur(), ...args] })
