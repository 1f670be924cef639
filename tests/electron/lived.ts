import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { REPO } from './build.ts'

/** Lives the scenario on a built bundle, in a process and a data folder of its own. */
export function lived(bundle: string, env: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'pli-electron-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'scenario.ts'), bundle, dataDir], { encoding: 'utf8', env: { ...process.env, PLI_TEST_ROOT: REPO, ...env }, timeout: 90_000 })
  const line = run.stdout.split('\n').find((text) => text.startsWith('RESULT '))
  if (line === undefined) throw new Error(`the scenario stopped: ${run.stdout}\n${run.stderr}`)
  return { dataDir, output: run.stdout, result: JSON.parse(line.slice('RESULT '.length)) }
}
