import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
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

/** What axe has to say of the page as it stands, in one line a violation. The mail's own frame holds no script, so that axe cannot enter it. */
async function fautesAxe(page: Page, regles?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude('iframe')
  const { violations } = await (regles === undefined ? axe : axe.withRules([...regles])).analyze()
  const nodes = violations.flatMap(({ id, nodes: found }) => found.map(({ html, target, failureSummary }) => ({ id, selector: String(target[0]), phrase: `${id}: ${html.slice(0, 160)} (${failureSummary?.split('\n').slice(1, 3).join(' ').trim()})` })))
  const kept = await Promise.all(nodes.map(async ({ id, selector }) => id !== 'scrollable-region-focusable' || !(await estListeDeroulee(page, selector))))
  return nodes.filter((_node, rang) => kept[rang]).map(({ phrase }) => phrase)
}

/** One picture a theme, and axe on each: everything in the first theme, the contrasts in the others, where only colours differ. */
export async function photographier(page: Page, nom: string, { grand = false, themes = THEMES }: Prise = {}): Promise<void> {
  mkdirSync(DOSSIER, { recursive: true })
  for (const [rang, colorScheme] of themes.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await attendreCalme(page)
    await page.screenshot({ path: join(DOSSIER, `${nom}.${colorScheme}.png`), animations: 'disabled' })
    expect.soft(await fautesAxe(page, rang === 0 ? undefined : ['color-contrast']), `axe, ${nom}, ${colorScheme}`).toEqual([])
    if (grand) {
      await page.setViewportSize(GRAND)
      await attendreCalme(page)
      await page.screenshot({ path: join(DOSSIER, `${nom}.${colorScheme}.1920.png`), animations: 'disabled' })
      await page.setViewportSize(NORMAL)
    }
  }
}
