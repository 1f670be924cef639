import { defineConfig } from '@playwright/test'
import { assurerNavigateur, drapeauxNavigateur } from '../support/navigateur.ts'

/** The scenarios of the office in a real Chromium, against the built server. One worker: the machine has two cores and a server to run. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../results/playwright',
  timeout: 300_000,
  expect: { timeout: 45_000 },
  workers: 1,
  retries: 1,
  reporter: [['list']],
  use: {
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    viewport: { width: 1280, height: 720 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: { executablePath: assurerNavigateur(), args: [...drapeauxNavigateur(), '--disable-background-networking', '--disable-component-update', '--no-first-run'] },
  },
})
