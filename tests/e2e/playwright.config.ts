import { defineConfig } from '@playwright/test'
import { assurerNavigateur, drapeauxNavigateur } from '../support/navigateur.ts'

/** The scenarios that found or fill an office of their own, and the pictures that keep their line as long as the other. */
const AUTRES_BUREAUX = ['bureau-neuf.spec.ts', 'ecrans-autres-bureaux.spec.ts', 'ecrans.spec.ts']

/**
 * The scenarios of the office in a real Chromium, against the built server. Two lines of work, one worker each: a demonstration is made once a
 * worker, which keeps it from file to file.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../results/playwright',
  timeout: 300_000,
  expect: { timeout: 45_000 },
  workers: 2,
  projects: [
    { name: 'demonstration', testMatch: '*.spec.ts', testIgnore: AUTRES_BUREAUX, workers: 1 },
    { name: 'autres bureaux', testMatch: AUTRES_BUREAUX, workers: 1 },
  ],
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
