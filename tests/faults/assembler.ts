import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'vite'

const RACINE = join(import.meta.dirname, '../..')

/**
 * One file of a child and all that it imports: hundreds of short lives need not read a hundred sources each. Kept beside the modules that it still
 * imports from node_modules. `chemin` is the child's own source; `geste` gets the path of the file, which is removed afterwards.
 */
export async function avecEnfantAssemble<T>(chemin: string, geste: (script: string) => Promise<T>): Promise<T> {
  const outDir = await mkdtemp(join(RACINE, 'node_modules/.pli-enfant-'))
  try {
    await build({
      configFile: false, root: RACINE, logLevel: 'error',
      define: { 'import.meta.dirname': JSON.stringify(dirname(chemin)) },
      ssr: { noExternal: ['drizzle-orm', 'zod'] },
      build: { ssr: chemin, outDir, emptyOutDir: false, minify: false, rollupOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'enfant.mjs', codeSplitting: false } } },
    })
    return await geste(join(outDir, 'enfant.mjs'))
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
