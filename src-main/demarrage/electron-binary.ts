import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const DAY_MS = 24 * 60 * 60 * 1000

/** Longest time that anybody waits for the Electron binary to arrive. */
export const FETCH_LIMIT_MS = 20_000

interface Failure {
  version: string
  echecLe: number
  raison: string
}

/** The Electron executable that npm's package announces, or `undefined` when it has not been downloaded. Never downloads. */
export function findElectron(root: string): string | undefined {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/** Runs Electron's own installer within a time limit; gives the executable, or `undefined` when it did not come. */
export async function fetchElectron(root: string, signal: AbortSignal, limitMs = FETCH_LIMIT_MS): Promise<string | undefined> {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return undefined
  const child = spawn(process.execPath, [installer], { cwd: root, stdio: 'ignore', signal, timeout: limitMs, killSignal: 'SIGKILL' })
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', resolve)
  })
  return code === 0 ? findElectron(root) : undefined
}

/** Why Electron failed here less than a day ago, for this very version; `undefined` when it deserves to be tried. */
export function recentFailure(configDir: string, version: string, now: number): string | undefined {
  try {
    const failure = JSON.parse(readFileSync(fileOf(configDir), 'utf8')) as Partial<Failure>
    const age = now - (failure.echecLe ?? 0)
    return failure.version === version && age >= 0 && age < DAY_MS ? (failure.raison ?? 'échec récent') : undefined
  } catch {
    return undefined
  }
}

/** Keeps a failure for a day, so that nobody waits for it twice. A machine that refuses the file only costs a second try. */
export function rememberFailure(configDir: string, failure: Failure): void {
  try {
    mkdirSync(dirname(fileOf(configDir)), { recursive: true })
    writeFileSync(fileOf(configDir), JSON.stringify(failure))
  } catch {
    // A read-only home: Electron will simply be tried again.
  }
}

/** Electron has worked: an older failure says nothing any more. */
export function forgetFailure(configDir: string): void {
  rmSync(fileOf(configDir), { force: true })
}

/** Version of the Electron package that the lock file installed. */
export function electronVersion(root: string): string {
  const file = join(root, 'node_modules', 'electron', 'package.json')
  if (!existsSync(file)) return 'absent'
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

function fileOf(configDir: string): string {
  return join(configDir, 'electron.json')
}
