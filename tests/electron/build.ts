import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { Plugin } from 'vite'

export const REPO = join(import.meta.dirname, '../..')

/** Replaces the core by the small one; everything else is the product's own code. */
const smallCore: Plugin = {
  name: 'small-core',
  enforce: 'pre',
  resolveId: (source) => (source === './compose.ts' ? join(import.meta.dirname, 'small-core.ts') : undefined),
}

export interface Bundles {
  main: string
  preload: string
}

/** Inside the repository, so that the bundles find node_modules as the shipped ones do. */
function outputFolder(): string {
  const base = join(REPO, 'tests/results')
  mkdirSync(base, { recursive: true })
  return mkdtempSync(join(base, 'electron-'))
}

/** Builds main and preload in the formats of electron.vite.config.ts, with the small core. */
export async function buildWithSmallCore(): Promise<Bundles & { folder: string }> {
  const folder = outputFolder()
  await bundle('src-main/main.ts', join(folder, 'main'), 'es', 'main.js')
  await bundle('src-main/desktop/preload.ts', join(folder, 'preload'), 'cjs', 'preload.cjs')
  writeFileSync(join(folder, 'main/travail.js'), `process.on('message', (message) => process.send({ echo: message }))\n`)
  return { folder, main: join(folder, 'main/main.js'), preload: join(folder, 'preload/preload.cjs') }
}

/** What `electron-vite build` made, when it has run; undefined otherwise. */
export function shippedBundles(): Bundles | undefined {
  const [main, preload] = [join(REPO, 'out/main/main.js'), join(REPO, 'out/preload/preload.cjs')]
  return existsSync(main) && existsSync(preload) ? { main, preload } : undefined
}

async function bundle(entry: string, outDir: string, format: 'es' | 'cjs', fileName: string): Promise<void> {
  await build({
    configFile: false,
    root: REPO,
    logLevel: 'error',
    plugins: [smallCore],
    build: {
      outDir,
      emptyOutDir: false,
      ssr: join(REPO, entry),
      target: 'node24',
      rollupOptions: { external: ['electron'], output: { format, entryFileNames: fileName } },
    },
  })
}
