import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { ouvrirNavigateur } from '../../support/navigateur.ts'
import { serveGallery } from './serve.ts'

const OUT = join(import.meta.dirname, '../../results/gallery')
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]

interface Shot {
  readonly name: string
  readonly query: string
  readonly act?: (page: Page) => Promise<void>
}

const press = (...keys: readonly string[]) => async (page: Page) => {
  for (const key of keys) await page.keyboard.press(key)
}

const SHOTS: readonly Shot[] = [
  { name: 'desk', query: 'board=desk', act: press('ArrowDown', 'ArrowDown', 'x', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown') },
  { name: 'desk-comfortable', query: 'board=desk&density=comfortable' },
  { name: 'desk-partial', query: 'board=desk&state=partial' },
  { name: 'desk-empty', query: 'board=desk&state=empty' },
  { name: 'desk-error', query: 'board=desk&state=error' },
  { name: 'palette', query: 'board=desk', act: async (page) => {
    await press('Control+k')(page)
    await page.keyboard.type('nguye')
    await page.getByRole('option').first().waitFor()
  } },
  { name: 'palette-commands', query: 'board=desk', act: press('Control+k') },
  { name: 'shortcuts', query: 'board=desk', act: press('?') },
  { name: 'parts', query: 'board=parts&coach=on', act: async (page) => {
    for (const name of ['success', 'warning', 'danger']) await page.getByRole('button', { name, exact: true }).click()
  } },
  { name: 'confirm', query: 'board=parts', act: (page) => page.getByRole('button', { name: 'Supprimer…' }).click() },
  { name: 'forms', query: 'board=forms' },
  { name: 'workstation', query: 'board=workstation', act: async (page) => {
    await page.keyboard.type('pièce i')
    await press('ArrowDown')(page)
  } },
]

/** Takes every board, in both schemes and at both sizes, into tests/results/gallery. Names given on the command line restrict the shots. */
async function takePictures(only: readonly string[]): Promise<void> {
  await mkdir(OUT, { recursive: true })
  const server = await serveGallery()
  const browser = await ouvrirNavigateur()
  const shots = SHOTS.filter(({ name }) => only.length === 0 || only.includes(name))
  for (const viewport of SIZES) {
    for (const scheme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport })
      for (const { name, query, act } of shots) {
        await page.goto(`${server.address}/?${query}&scheme=${scheme}`)
        await page.getByRole('main').waitFor()
        await page.evaluate(() => document.fonts.ready)
        await act?.(page)
        await page.waitForTimeout(250)
        await page.screenshot({ path: join(OUT, `${name}-${viewport.width}-${scheme}.png`) })
      }
      await page.close()
    }
  }
  await browser.close()
  await server.close()
}

await takePictures(process.argv.slice(2))
