import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname
const PDFJS_DATA = ['cmaps', 'standard_fonts', 'wasm', 'iccs']

/** pdf.js reads its character maps, fonts and decoders as plain files beside the page: ship them under /pdfjs. */
function pdfjsData(): Plugin {
  return {
    name: 'pli:pdfjs-data',
    generateBundle() {
      for (const folder of PDFJS_DATA) {
        const from = join(root, 'node_modules/pdfjs-dist', folder)
        for (const name of readdirSync(from)) {
          this.emitFile({ type: 'asset', fileName: `pdfjs/${folder}/${name}`, source: readFileSync(join(from, name)) })
        }
      }
    },
  }
}

/** Deep links load their files from the root: electron-vite would make the addresses relative to the route. */
const absoluteBase = (): Plugin => ({ name: 'pli:base', enforce: 'post', config: () => ({ base: '/' }) })

const HOUSE = ['src-renderer/ui', 'src-renderer/shell', 'src-renderer/components', 'src-renderer/api', 'shared'].map((folder) => `${join(root, folder).replaceAll('\\', '/')}/`)

/** What every screen needs comes in two files rather than in fifty. */
const COMMON = [
  { name: 'socle', test: /node_modules[\\/](?:react|react-dom|scheduler|@mantine|@floating-ui|@tanstack|@tabler|@orpc|zod|clsx)[\\/]/ },
  { name: 'poste', test: (id: string) => HOUSE.some((folder) => id.startsWith(folder)) },
]

const entry = (name: string) => resolve(root, 'src-main', name)

export default defineConfig({
  main: {
    build: {
      // Plain modules by the hundred: Node takes longer to find them one by one than to run them.
      externalizeDeps: { exclude: ['drizzle-orm', 'zod', 'nodemailer', '@orpc/server', '@orpc/contract', '@orpc/client', '@orpc/shared', '@orpc/interop', '@orpc/standard-server', '@orpc/standard-server-fetch'] },
      outDir: resolve(root, 'out/main'),
      rollupOptions: {
        input: { main: entry('main.ts'), serve: entry('serve.ts'), travail: entry('travail.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      rollupOptions: {
        input: { preload: entry('desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    plugins: [react(), pdfjsData(), absoluteBase()],
    html: { cspNonce: '__PLI_NONCE__' },
    css: { postcss: resolve(root, 'src-renderer') },
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 900,
      rollupOptions: { input: resolve(root, 'src-renderer/index.html'), output: { codeSplitting: { groups: COMMON } } },
    },
  },
})
