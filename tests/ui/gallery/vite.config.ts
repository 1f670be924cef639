import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname

/** Builds the gallery as the workstation is built: same nonce placeholder, same CSS pipeline. */
export default defineConfig({
  root: here,
  logLevel: 'warn',
  plugins: [react()],
  html: { cspNonce: '__PLI_NONCE__' },
  css: { postcss: resolve(here, '../../../src-renderer') },
  build: { outDir: resolve(here, '../../results/gallery/site'), emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0, minify: false, chunkSizeWarningLimit: 4000 },
})
