import { defineConfig } from '@playwright/test'

/** The real Electron: one window at a time, on the bundles that `npm run build` made. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: '../../results/electron-e2e',
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
})
