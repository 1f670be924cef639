import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Served } from '#main/serve.ts'
import { rendre } from '../../letters/lecture-pdf.ts'
import { ouvrirNavigateur } from '../../support/navigateur.ts'
import { batirRendu, montrer, peuplerLettres } from './bureau-montre.ts'

let dossier: string
let rendu: string
let served: Served
let browser: Browser
let page: Page
const plaintes: string[] = []

beforeAll(async () => {
  rendu = mkdtempSync(join(tmpdir(), 'pli-rendu-'))
  await batirRendu(rendu)
  dossier = await peuplerLettres(10)
  served = await montrer(dossier, rendu)
  browser = await ouvrirNavigateur()
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  page.setDefaultTimeout(20_000)
  page.on('console', (message) => message.type() === 'error' && plaintes.push(message.text()))
  page.on('pageerror', (error) => plaintes.push(error.message))
  // A printer is a dialog of the system: what would reach it is looked at by `page.pdf`.
  await page.addInitScript(() => Object.assign(globalThis, { print: () => Object.assign(globalThis, { imprime: true }) }))
  await page.goto(served.adresse)
  await page.getByRole('grid').waitFor()
  await page.goto(`${new URL(page.url()).origin}/lettres`)
  await page.getByRole('row').nth(1).waitFor()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await served?.close()
  for (const folder of [dossier, rendu]) rmSync(folder, { recursive: true, force: true })
})

const compte = async (groupe: string): Promise<string> => (await page.getByRole('radio', { name: new RegExp(`^${groupe}`) }).locator('xpath=..').innerText()).replaceAll(/\s+/g, ' ')

/** Share of a page that is ink. */
const encre = ({ gris }: { gris: Uint8Array }): number => gris.reduce((total, gray) => total + (gray < 128 ? 1 : 0), 0) / gris.length

it('prints a selection from the keyboard: sheets with ink, both sides, then the letters are to be posted', async () => {
  expect([await compte('À imprimer'), await compte('À poster')]).toEqual(['À imprimer 6', 'À poster 2'])
  await page.getByRole('grid').focus()
  for (const key of ['Space', 'Shift+ArrowDown', 'i']) await page.keyboard.press(key)
  await page.getByRole('dialog').getByText('Imprimer 2 lettres').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('4 pages prêtes').waitFor()
  const feuilles = await rendre(await page.pdf({ preferCSSPageSize: true }), 30)
  expect(feuilles.map((feuille) => encre(feuille) > 0.004)).toEqual([true, false, true, false])
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => (globalThis as { imprime?: boolean }).imprime)).toBe(true)
  await page.getByRole('button', { name: 'Oui, marquer imprimées' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(async () => [await compte('À imprimer'), await compte('À poster')]).toEqual(['À imprimer 4', 'À poster 4'])
}, 60_000)

it('shows the very page of the letter that is chosen', async () => {
  await page.getByRole('radio', { name: /^Toutes/ }).check()
  const canvas = page.getByRole('article', { name: 'Lettre' }).locator('canvas').first()
  await canvas.waitFor()
  const inked = async () => canvas.evaluate((element) => {
    const { data } = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, (element as HTMLCanvasElement).width, (element as HTMLCanvasElement).height) ?? { data: new Uint8ClampedArray() }
    return data.some((value, index) => index % 4 === 0 && value < 100 && (data[index + 3] ?? 0) > 200)
  })
  await expect.poll(inked).toBe(true)
}, 60_000)

it('says that a search finds nothing, and gives the way back', async () => {
  await page.keyboard.press('/')
  await page.keyboard.type('nulle part')
  await page.getByText('Aucune lettre ne répond à cette recherche').waitFor()
  await page.getByRole('button', { name: 'Retirer la recherche et le genre' }).click()
  await page.getByRole('row').nth(1).waitFor()
  expect(plaintes).toEqual([])
}, 60_000)
