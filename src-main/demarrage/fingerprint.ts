import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src-main', 'src-renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json']
const PRODUCTS = ['main/main.js', 'main/serve.js', 'preload/preload.cjs', 'renderer/index.html']
const FILE = '.empreinte'

/** One line per source file (path, size, time), hashed: changes as soon as a source is added, removed or saved. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) for (const line of describe(root, source)) hash.update(line)
  return hash.digest('hex')
}

/** True when `out/` is not exactly what the present sources give, or lacks one of its products. */
export function isStale(root: string): boolean {
  const out = join(root, 'out')
  if (PRODUCTS.some((product) => !existsSync(join(out, product)))) return true
  const file = join(out, FILE)
  return !existsSync(file) || readFileSync(file, 'utf8') !== fingerprint(root)
}

/** To be called with the fingerprint taken before the build: a source saved meanwhile must make the build stale. */
export function rememberBuild(root: string, print: string): void {
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(join(root, 'out', FILE), print)
}

function describe(root: string, path: string): string[] {
  const full = join(root, path)
  const stat = statSync(full, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (!stat.isDirectory()) return [`${path}\0${stat.size}\0${stat.mtimeMs}\n`]
  return readdirSync(full).toSorted().flatMap((name) => describe(root, `${path}/${name}`))
}
