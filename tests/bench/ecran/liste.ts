import type { Page } from 'playwright'
import { fr } from '#shared/wording/fr.ts'
import { chronometrerTouche } from './dans-la-page.ts'

export interface Liste {
  readonly recherche: readonly number[]
  readonly fleche: readonly number[]
  readonly defilement: readonly number[]
  readonly reposDefilement: readonly number[]
  readonly lignes: number
}

const MOTS = ['nguyen', 'martin', 'benali', 'dubois', 'kowal', 'silva']
const FLECHES = 40
const IMAGES = 120

/** Run in the page: resolves once other rows are there, all drawn. */
function autresLignes(): Promise<number | null> {
  const seen = () => {
    const grid = document.querySelector('[role=grid]')
    return grid?.querySelector('[aria-busy=true]') ? undefined : `${grid?.getAttribute('aria-rowcount')} ${[...(grid?.querySelectorAll('[role=row]') ?? [])].slice(1, 6).map((row) => row.textContent).join('|')}`
  }
  const before = seen()
  return banc.depuisLaTouche(() => {
    const now = seen()
    return now !== undefined && now !== before
  })
}

/** Run in the page: resolves once another row is the active one. */
function autreLigneActive(): Promise<number | null> {
  const active = () => document.querySelector('[role=grid] [data-active]')?.id
  const before = active()
  return banc.depuisLaTouche(() => active() !== undefined && active() !== before)
}

/** Each letter typed in the search box, to the rows that it leaves. */
async function mesurerRecherche(page: Page): Promise<number[]> {
  const durees: number[] = []
  const box = page.getByRole('searchbox', { name: fr.fileAttente.chercher })
  for (const mot of MOTS) {
    await box.click()
    await box.fill('')
    await page.waitForTimeout(800)
    for (const lettre of mot) {
      const took = await chronometrerTouche(page, lettre, autresLignes)
      // A letter that leaves the same rows in sight paints nothing new: there is nothing to time.
      if (took !== null) durees.push(took)
      await page.waitForTimeout(600)
    }
  }
  await box.fill('')
  await page.waitForTimeout(800)
  return durees
}

async function mesurerFleche(page: Page): Promise<number[]> {
  const durees: number[] = []
  await page.getByRole('grid', { name: fr.fileAttente.grille }).focus()
  for (let step = 0; step < FLECHES; step += 1) {
    const took = await chronometrerTouche(page, 'ArrowDown', autreLigneActive)
    if (took !== null) durees.push(took)
    await page.waitForTimeout(120)
  }
  return durees
}

const mesurerDefilement = (page: Page, pas: number) =>
  page.evaluate(([combien, by]) => banc.images(combien, () => document.querySelector('[role=grid]')?.scrollBy({ top: by, behavior: 'instant' })), [IMAGES, pas] as const)

/** The list of a large office, as it is used: typing, arrows, scrolling. */
export async function mesurerListe(page: Page): Promise<Liste> {
  const lignes = Number(await page.getByRole('grid', { name: fr.fileAttente.grille }).getAttribute('aria-rowcount')) - 1
  const reposDefilement = await mesurerDefilement(page, 0)
  const defilement = await mesurerDefilement(page, 400)
  await page.evaluate(() => document.querySelector('[role=grid]')?.scrollTo({ top: 0, behavior: 'instant' }))
  const fleche = await mesurerFleche(page)
  return { lignes, fleche, defilement, reposDefilement, recherche: await mesurerRecherche(page) }
}
