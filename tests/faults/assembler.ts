import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { enfant } from './processus.ts'

const RACINE = join(import.meta.dirname, '../..')

/**
 * One file of a child and all that it imports: hundreds of short lives need not read a hundred sources each. Kept beside the modules that it still
 * imports from node_modules. `geste` gets its path; it is removed afterwards.
 */
export async function avecEnfantAssemble<T>(nom: string, geste: (script: string) => Promise<T>): Promise<T> {
  const outDir = await mkdtemp(join(RACINE, 'node_modules/.pli-enfant-'))
  try {
    await build({
      configFile: false, root: RACINE, logLevel: 'error',
      define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
      ssr: { noExternal: ['drizzle-orm', 'zod'] },
      build: { ssr: enfant(nom), outDir, emptyOutDir: false, minify: false, rollupOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'enfant.mjs', codeSplitting: false } } },
    })
    return await geste(join(outDir, 'enfant.mjs'))
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
