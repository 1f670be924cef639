import { chromium } from 'playwright'
import { drapeauxNavigateur, assurerNavigateur } from '../../support/navigateur.ts'
import { semerCourriels } from './semer.ts'

/** Pictures of the outbox in the built product: `node tests/renderer/courriels/regarder.ts <racine> <dossier des images>`. */
const [racine = process.cwd(), images = 'tests/results/courriels'] = process.argv.slice(2)
const { serve } = (await import(`${racine}/out/main/serve.js`)) as { serve: (options: object) => Promise<{ adresse: string; close(): Promise<void> }> }
const dossier = await semerCourriels(new Date().toISOString())
const served = await serve({ dataDir: dossier, demo: false, root: racine })
const browser = await chromium.launch({ executablePath: assurerNavigateur(), args: drapeauxNavigateur() })
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
page.on('console', (message) => message.type() === 'error' && console.log('console:', message.text()))
page.on('pageerror', (error) => console.log('page:', error.message))
await page.goto(served.adresse)
await page.getByRole('link', { name: 'Courriels' }).first().click()
const photo = async (nom: string): Promise<void> => {
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${images}/${nom}.png` })
}
await photo('01-a-traiter')
await page.keyboard.press('ArrowDown')
await photo('02-refuse')
await page.getByText('En partance', { exact: true }).click()
await photo('03-en-partance')
await page.getByText('Partis', { exact: true }).click()
await photo('04-partis')
await page.getByText('Brouillons', { exact: true }).click()
await photo('05-brouillon')
await page.getByRole('button', { name: /^Modifier/ }).click()
await photo('06-modifier')
await page.keyboard.press('Escape')
await page.getByText('Abandonnés', { exact: true }).click()
await photo('07-abandonnes')
await page.emulateMedia({ colorScheme: 'dark' })
await page.getByText('À traiter', { exact: true }).click()
await photo('08-sombre')
await page.setViewportSize({ width: 1920, height: 1080 })
await page.getByText('Tous', { exact: true }).click()
await photo('09-tous-sombre-1920')
await page.emulateMedia({ colorScheme: 'light' })
await page.getByRole('searchbox').fill('nguyen introuvable')
await photo('10-recherche-vide')
await browser.close()
await served.close()
