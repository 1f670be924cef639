import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = import.meta.dirname

export default defineConfig({
  root,
  logLevel: 'error',
  plugins: [react()],
  html: { cspNonce: '__PLI_NONCE__' },
  css: { postcss: resolve(root, '../../../src-renderer') },
  build: { target: 'chrome140', assetsInlineLimit: 0, emptyOutDir: true, rollupOptions: { input: { index: resolve(root, 'index.html'), bare: resolve(root, 'bare.html') } } },
})
