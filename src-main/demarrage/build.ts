import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fingerprint, isStale, rememberBuild } from './fingerprint.ts'

export type BuildResult = 'fresh' | 'built' | { failed: string }

/** Builds `out/` when it is older than the sources. The tool runs in its own process: its memory goes away with it. */
export async function buildIfStale(root: string, say: () => void, signal: AbortSignal): Promise<BuildResult> {
  if (!isStale(root)) return 'fresh'
  say()
  const print = fingerprint(root)
  const { code, output } = await runTool(root, signal)
  if (code !== 0) return { failed: output }
  rememberBuild(root, print)
  return 'built'
}

function runTool(root: string, signal: AbortSignal): Promise<{ code: number | null; output: string }> {
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const child = spawn(process.execPath, [tool, 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], signal })
  let output = ''
  const keep = (chunk: Buffer) => void (output += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
