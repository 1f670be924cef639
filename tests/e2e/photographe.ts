import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { regarderAvecAxe } from '../support/axe.ts'
import { expect } from './serveur.ts'

const DOSSIER = join(import.meta.dirname, '../results/ecrans')
export const THEMES = ['light', 'dark'] as const
export const NORMAL = { width: 1280, height: 720 } as const
export const GRAND = { width: 1920, height: 1080 } as const

/** Nothing is on its way: no skeleton, the letters of the fonts are there, the last frame is drawn. */
export async function attendreCalme(page: Page): Promise<void> {
  await expect(page.locator('main [aria-busy="true"], [role="dialog"] [aria-busy="true"]')).toHaveCount(0)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

interface Prise {
  /** 1920 × 1080 besides 1280 × 720. */
  readonly grand?: boolean
  /** One theme is enough for what a second one would not show differently. */
  readonly themes?: readonly (typeof THEMES)[number][]
}

/** The list that a combobox unrolls is scrolled from the combobox, which keeps the focus: axe does not see that through Mantine's scroll area. */
const estListeDeroulee = (page: Page, selector: string): Promise<boolean> => page.locator(selector).evaluate((element) => element.closest('[role="listbox"]') !== null)

async function fautesAxe(page: Page, couleurs: boolean): Promise<string[]> {
  const fautes = await regarderAvecAxe(page, { couleurs })
  const gardees = await Promise.all(fautes.map(async ({ regle, selecteur }) => regle !== 'scrollable-region-focusable' || !(await estListeDeroulee(page, selecteur))))
  return fautes.filter((_faute, rang) => gardees[rang]).map(({ phrase }) => phrase)
}

/** One picture a theme, and axe on each: everything in the first theme, the contrasts in the others, where only colours differ. */
export async function photographier(page: Page, nom: string, { grand = false, themes = THEMES }: Prise = {}): Promise<void> {
  mkdirSync(DOSSIER, { recursive: true })
  for (const [rang, colorScheme] of themes.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await attendreCalme(page)
    await page.screenshot({ path: join(DOSSIER, `${nom}.${colorScheme}.png`), animations: 'disabled' })
    expect.soft(await fautesAxe(page, rang > 0), `axe, ${nom}, ${colorScheme}`).toEqual([])
    if (grand) {
      await page.setViewportSize(GRAND)
      await attendreCalme(page)
      await page.screenshot({ path: join(DOSSIER, `${nom}.${colorScheme}.1920.png`), animations: 'disabled' })
      await page.setViewportSize(NORMAL)
    }
  }
}
