import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

let listsFresh = false

/** True where this process may add a package to the machine: Debian or Ubuntu, as root. */
export function canInstall(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
}

/** Adds packages; false when apt refuses. The lists are refreshed once, since a bare machine has none. */
export function aptInstall(packages: readonly string[]): boolean {
  console.log(`Installation par apt : ${packages.join(', ')}`)
  if (!listsFresh) listsFresh = apt(['update'])
  return apt(['install', '-y', '--no-install-recommends', ...packages])
}

function apt(words: string[]): boolean {
  const run = spawnSync('apt-get', ['-q', ...words], { timeout: 300_000, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  return run.status === 0
}
