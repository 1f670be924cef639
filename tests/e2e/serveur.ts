import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, type Page } from '@playwright/test'

const RACINE = join(import.meta.dirname, '../..')

export interface Serveur {
  readonly adresse: string
  readonly dossier: string
  close(): Promise<void>
}

interface Porte {
  serve(options: { dataDir: string; demo: boolean; root: string }): Promise<{ adresse: string; close(): Promise<void> }>
}

/** A folder of its own; `PLI_E2E_DEMONSTRATION` names a demonstration already filled, to be copied while tests are being written. */
function dossierNeuf(demo: boolean): string {
  const dossier = mkdtempSync(join(tmpdir(), 'pli-e2e-'))
  const modele = process.env['PLI_E2E_DEMONSTRATION']
  if (demo && modele !== undefined) cpSync(modele, dossier, { recursive: true })
  return dossier
}

/** The built browser door on a folder of its own, in this process. */
export async function servir(options: { demo: boolean; dossier?: string }): Promise<Serveur> {
  const dossier = options.dossier ?? dossierNeuf(options.demo)
  const { serve } = (await import(pathToFileURL(join(RACINE, 'out/main/serve.js')).href)) as Porte
  const served = await serve({ dataDir: dossier, demo: options.demo, root: RACINE })
  return {
    adresse: served.adresse,
    dossier,
    async close() {
      await served.close()
      if (options.dossier === undefined) rmSync(dossier, { recursive: true, force: true })
    },
  }
}

/** What a page must never say: an error of its own, a refused script, a request that left the machine. */
export interface Ecoute {
  readonly fautes: string[]
  /** What a test provokes on purpose: an answer of the core that the browser writes in its console. */
  tolerer(faute: RegExp): void
}

const LOCAL = /^(https?:\/\/(127\.0\.0\.1|[\w-]+\.localhost)(:\d+)?\/|data:|blob:|about:)/

/** Listens to a page: its errors, the security policy's refusals, and every request that is not for this machine (P43). */
export function ecouter(page: Page): Ecoute {
  const fautes: string[] = []
  const tolerees: RegExp[] = []
  const noter = (faute: string): void => {
    if (!tolerees.some((toleree) => toleree.test(faute))) fautes.push(faute)
  }
  page.on('pageerror', (error) => noter(`page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') noter(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('request', (request) => {
    if (!LOCAL.test(request.url())) noter(`request: ${request.url()}`)
  })
  return { fautes, tolerer: (faute) => void tolerees.push(faute) }
}

interface Fixtures {
  /** A demonstration office, the same for every test of the file. */
  readonly demonstration: Serveur
  /** An empty folder: the welcome screen. */
  readonly vide: Serveur
  readonly ecoute: Ecoute
}

export const test = base.extend<{ ecoute: Ecoute }, Omit<Fixtures, 'ecoute'>>({
  demonstration: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted in the pattern
    async ({}, use) => {
      const serveur = await servir({ demo: true })
      await use(serveur)
      await serveur.close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  vide: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted in the pattern
    async ({}, use) => {
      const serveur = await servir({ demo: false })
      await use(serveur)
      await serveur.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  ecoute: [
    async ({ page }, use) => {
      const ecoute = ecouter(page)
      await use(ecoute)
      base.expect(ecoute.fautes, 'the page must stay silent').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
