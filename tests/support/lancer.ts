import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

export const RACINE = join(import.meta.dirname, '../..')

/** Hundreds of short lives of the same few files: Node need not read and compile them each time. */
export const CACHE_NODE = join(tmpdir(), 'pli-compile-cache')

/** Runs a tool of node_modules under the Node that runs this file, its output shown as it comes; gives its exit code. */
export function lancer(script: string, mots: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const bin = join(RACINE, 'node_modules/.bin')
  // The tools that start `node` by its name must find the one that npm installed, not an old system one.
  const path = `${bin}${delimiter}${process.env['PATH'] ?? ''}`
  const enfant = spawn(process.execPath, [join(RACINE, script), ...mots], { cwd: RACINE, stdio: 'inherit', env: { ...process.env, PATH: path, NODE_COMPILE_CACHE: CACHE_NODE, ...env } })
  return new Promise((resolve) => {
    enfant.once('error', () => resolve(1))
    enfant.once('close', (code) => resolve(code ?? 1))
  })
}
