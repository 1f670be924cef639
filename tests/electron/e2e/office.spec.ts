import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { findElectron } from '#main/demarrage/electron-binary.ts'

const REPO = join(import.meta.dirname, '../../..')
const binary = findElectron(REPO)

test.skip(binary === undefined, "Electron réel : non exécuté (binaire absent)")

let application: ElectronApplication
let page: Page
let dataDir: string

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pli-electron-reel-'))
  const root = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  application = await _electron.launch({ executablePath: binary ?? '', args: [...root, REPO, `--data=${dataDir}`, '--demo'] })
  page = await application.firstWindow()
  await page.waitForLoadState('domcontentloaded')
})

test.afterAll(async () => {
  await application.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('le bureau s’ouvre à sa propre adresse', async () => {
  expect(new URL(page.url()).protocol).toBe('pli:')
  await expect(page.locator('#root > *').first()).toBeVisible()
})

test('la page n’a ni Node ni Electron, et les seuls gestes nommés', async () => {
  const seen = await page.evaluate(() => ({
    node: typeof (globalThis as Record<string, unknown>)['require'] + typeof (globalThis as Record<string, unknown>)['process'],
    gestures: Object.keys((globalThis as Record<string, unknown>)['pliBureau'] as object).toSorted(),
    origin: location.origin,
  }))
  expect(seen).toEqual({ node: 'undefinedundefined', gestures: ['choisirDossier', 'imprimer', 'montrerDansDossier', 'ouvrirLien', 'surPoste'], origin: 'pli://bureau' })
})

test('la politique de contenu arrive en en-tête et refuse le script écrit dans la page', async () => {
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
  expect(policy).toContain("default-src 'none'")
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.intrus = true'
    document.head.append(script)
    return 'intrus' in globalThis
  })
  expect(ran).toBe(false)
})

test('rien ne part vers un réseau, ni vers un autre schéma', async () => {
  const outcomes = await page.evaluate(async () => {
    const tried = ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd']
    return Promise.all(tried.map((url) => fetch(url).then(() => 'passed', () => 'refused')))
  })
  expect(outcomes).toEqual(['refused', 'refused', 'refused'])
})

test('aucune fenêtre ne s’ouvre et aucune navigation ne sort', async () => {
  await page.evaluate(() => {
    window.open('https://example.org/')
    location.href = 'https://example.org/'
  })
  await page.waitForTimeout(500)
  expect([application.windows().length, new URL(page.url()).protocol]).toEqual([1, 'pli:'])
})
