import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface TemporaryRoot {
  root: string
  write(path: string, text: string, mode?: number): string
}

/** A small application folder of its own, removed when the test ends. */
export function aRoot(files: Record<string, string> = {}): TemporaryRoot {
  const root = mkdtempSync(join(tmpdir(), 'pli-demarrage-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (path: string, text: string, mode = 0o644) => {
    const full = join(root, path)
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, text)
    chmodSync(full, mode)
    return full
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  return { root, write }
}

export const SOURCES = {
  'src-main/main.ts': 'main',
  'src-renderer/index.html': 'page',
  'shared/domain/a.ts': 'a',
  'electron.vite.config.ts': 'config',
  'package-lock.json': '{}',
}

export const PRODUCTS = {
  'out/main/main.js': '',
  'out/main/serve.js': '',
  'out/preload/preload.cjs': '',
  'out/renderer/index.html': '',
}
