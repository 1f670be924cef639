import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { regarderAvecAxe } from '../support/axe.ts'
import { ouvrirNavigateur } from '../support/navigateur.ts'
import { serveGallery } from './gallery/serve.ts'
import type { GalleryServer } from './gallery/serve.ts'

const BOARDS = ['board=desk', 'board=desk&state=error', 'board=parts&coach=on', 'board=forms', 'board=workstation']
/** Where a second theme changes most: each real screen is looked at in both by the scenarios. */
const DARK = ['board=parts&coach=on', 'board=forms']
const STATES = ['board=desk&state=empty', 'board=desk&state=loading', 'board=desk&state=partial', 'board=desk&density=comfortable']
const ROWS = '[role="rowgroup"]:last-child [role="row"]'

/** The gallery in a real browser, under the real content security policy. */
describe('les planches', { timeout: 60_000 }, () => {
  let server: GalleryServer
  let browser: Browser
  let refused: string[]
  beforeAll(async () => {
    server = await serveGallery()
    browser = await ouvrirNavigateur()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  async function open(query: string, viewport = { width: 1280, height: 720 }): Promise<Page> {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    const page = await context.newPage()
    refused = []
    page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()))
    page.on('pageerror', (error) => refused.push(error.message))
    await page.goto(`${server.address}/?${query}`)
    await page.getByRole('main').waitFor()
    return page
  }
  /** In the dark theme only colours differ. */
  const faults = async (page: Page, scheme: string) => (await regarderAvecAxe(page, { couleurs: scheme === 'dark' })).map(({ phrase }) => phrase)
  const word = (page: Page, id: string) => page.getByTestId(id).textContent()
  const active = (page: Page) => page.evaluate(() => document.getElementById(document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-rowindex'))

  describe.each(['light', 'dark'])('en thème %s', (scheme) => {
    it.each(scheme === 'light' ? [...BOARDS, ...STATES] : DARK)('%s : rien à redire, ni pour axe ni pour la politique de sécurité', async (query) => {
      const page = await open(`${query}&scheme=${scheme}`)
      expect(await faults(page, scheme)).toEqual([])
      expect(refused).toEqual([])
      await page.context().close()
    })
    it('les dialogues et les avis non plus', async () => {
      const page = await open(`board=parts&scheme=${scheme}`)
      for (const name of ['success', 'warning', 'danger']) await page.getByRole('button', { name, exact: true }).click()
      await page.getByText('Pièce non enregistrée').waitFor()
      expect(await faults(page, scheme)).toEqual([])
      for (const [key, title] of [['Control+k', 'Commandes et recherche'], ['?', 'Raccourcis clavier']] as const) {
        await page.keyboard.press(key)
        await page.getByRole('dialog', { name: title }).waitFor()
        expect(await faults(page, scheme)).toEqual([])
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
      await page.getByRole('button', { name: 'Supprimer…' }).click()
      await page.getByRole('alertdialog').waitFor()
      expect(await faults(page, scheme)).toEqual([])
      expect(refused).toEqual([])
      await page.context().close()
    })
  })

  describe('la grille de 100 000 lignes', () => {
    it('ne tient que quelques lignes, même à 1080 points de haut', async () => {
      const page = await open('board=desk', { width: 1920, height: 1080 })
      await expect.poll(() => page.locator(ROWS).count()).toBeGreaterThan(20)
      expect(await page.locator(ROWS).count()).toBeLessThanOrEqual(40)
      expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001')
      await page.keyboard.press('End')
      await expect.poll(() => word(page, 'range')).toMatch(/-99999$/)
      expect(await active(page)).toBe('100001')
      expect(await page.locator(ROWS).count()).toBeLessThanOrEqual(40)
      await page.context().close()
    })
    it('se parcourt au clavier, la ligne active toujours en vue', async () => {
      const page = await open('board=desk')
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key)
      expect(await active(page)).toBe('3')
      for (let step = 0; step < 60; step += 1) await page.keyboard.press('ArrowDown')
      expect(await active(page)).toBe('63')
      await page.keyboard.press('PageDown')
      // The row is drawn at the scroll event, before the next frame.
      const inSight = () => page.evaluate(() => {
        const row = document.getElementById(document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '')?.getBoundingClientRect()
        const grid = document.querySelector('[role="grid"]')?.getBoundingClientRect()
        return row !== undefined && grid !== undefined && row.top >= grid.top + 32 && row.bottom <= grid.bottom + 1
      })
      await expect.poll(inSight).toBe(true)
      await page.keyboard.press('Enter')
      expect(Number(await word(page, 'opened'))).toBe(Number(await active(page)) - 2)
      await page.context().close()
    })
    it('ne redessine que les lignes touchées quand on descend', async () => {
      const page = await open('board=desk')
      await page.keyboard.press('ArrowDown')
      const drawn = await page.evaluate(() => {
        window.gridCells = 0
        return document.querySelectorAll('[role="row"] [role="gridcell"]').length
      })
      await page.keyboard.press('ArrowDown')
      await page.waitForTimeout(100)
      // Two rows of seven cells, drawn twice by StrictMode's development check if it is on.
      expect(await page.evaluate(() => window.gridCells)).toBeLessThanOrEqual(28)
      expect(drawn).toBeGreaterThan(100)
      await page.context().close()
    })
    it('choisit par Espace, x, Maj+flèches, la souris et Ctrl+A', async () => {
      const page = await open('board=desk')
      const chosen = async () => ((await word(page, 'selected')) ?? '').replace(/\s/g, ' ').replace(/^.*· /, '')
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('x')
      expect(await chosen()).toBe('2 sélectionnées')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      expect(await chosen()).toBe('4 sélectionnées')
      await page.keyboard.press('Shift+ArrowUp')
      expect(await chosen()).toBe('3 sélectionnées')
      await page.locator(ROWS).nth(8).click({ modifiers: ['Shift'] })
      expect(await chosen()).toBe('9 sélectionnées')
      await page.locator(ROWS).nth(0).locator('[data-box]').click()
      expect(await chosen()).toBe('8 sélectionnées')
      await page.getByRole('grid').focus()
      await page.keyboard.press('Control+a')
      expect(await chosen()).toBe('100 000 sélectionnées')
      await page.locator(ROWS).nth(3).locator('[data-box]').click()
      expect(await chosen()).toBe('99 999 sélectionnées')
      await page.context().close()
    })
    it('trie par l’en-tête et le dit', async () => {
      const page = await open('board=desk')
      await page.getByRole('columnheader', { name: 'Nom, prénom' }).getByRole('button').click()
      expect(await page.getByRole('columnheader', { name: 'Nom, prénom' }).getAttribute('aria-sort')).toBe('descending')
      await page.getByRole('columnheader', { name: 'Limite' }).getByRole('button').click()
      expect([await page.getByRole('columnheader', { name: 'Limite' }).getAttribute('aria-sort'), await page.getByRole('columnheader', { name: 'Nom, prénom' }).getAttribute('aria-sort')]).toEqual(['ascending', null])
      await page.context().close()
    })
  })

  describe('le clavier', () => {
    it('ouvre la palette, trouve, exécute, et rend la main à la liste', async () => {
      const page = await open('board=desk')
      await page.keyboard.press('Space')
      await page.keyboard.press('Control+k')
      await page.keyboard.type('declarer inc')
      await expect.poll(() => page.getByRole('option', { name: /Déclarer incomplet/ }).getAttribute('aria-selected')).toBe('true')
      await page.keyboard.press('Enter')
      await page.getByText('1 dossiers déclarés incomplets').waitFor()
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
      await page.keyboard.press('Control+z')
      await page.getByText('1 dossiers déclarés incomplets').waitFor({ state: 'detached' })
      await page.context().close()
    })
    it('ne déclenche rien pendant la saisie', async () => {
      const page = await open('board=workstation')
      await page.keyboard.type('v')
      expect(await page.getByText('Pièce validée').count()).toBe(0)
      await page.keyboard.press('Escape')
      await page.keyboard.press('v')
      await page.getByText('Pièce validée').waitFor()
      await page.context().close()
    })
    it('se tait touche par touche quand les touches seules sont coupées', async () => {
      const page = await open('board=workstation&keys=off')
      await page.keyboard.press('Escape')
      await page.keyboard.press('v')
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      expect(await page.getByText('Pièce validée').count()).toBe(0)
      await page.context().close()
    })
    it('complète un motif : ↓ choisit, Entrée prend, Entrée confirme', async () => {
      const page = await open('board=workstation')
      await page.keyboard.type('piece inc')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      expect(await page.getByRole('textbox', { name: 'Motif du refus' }).inputValue()).toBe('Pièce incomplète : il manque des pages')
      await page.keyboard.press('Enter')
      await page.getByText('Pièce refusée : Pièce incomplète : il manque des pages').waitFor()
      await page.context().close()
    })
    it('prend par Tab, et laisse Tab passer quand rien n’est proposé', async () => {
      const page = await open('board=workstation')
      await page.keyboard.type('sign')
      await page.keyboard.press('Tab')
      const field = page.getByRole('textbox', { name: 'Motif du refus' })
      expect(await field.inputValue()).toBe('Signature absente')
      await page.keyboard.press('Tab')
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(false)
      await page.context().close()
    })
    it('règle la largeur d’un volet', async () => {
      const page = await open('board=desk')
      const separator = page.getByRole('separator', { name: 'Largeur des vues' })
      await separator.focus()
      await page.keyboard.press('ArrowRight')
      expect(await separator.getAttribute('aria-valuenow')).toBe('232')
      await page.keyboard.press('End')
      expect(await separator.getAttribute('aria-valuenow')).toBe('360')
      await page.context().close()
    })
    it('écrit une date tapée vite et refuse ce qui n’existe pas', async () => {
      const page = await open('board=forms')
      const field = page.getByLabel('Date du cachet')
      await field.fill('12/3')
      await field.press('Enter')
      expect(await field.inputValue()).toBe('12/03/2027')
      await field.press('ArrowDown')
      expect(await field.inputValue()).toBe('11/03/2027')
      await field.fill('31/02')
      await field.press('Tab')
      await page.getByText('Date illisible').waitFor()
      await field.fill('demain')
      await field.press('Tab')
      await page.getByText('Cette date n’est pas encore arrivée.').waitFor()
      await page.context().close()
    })
    it('congédie les premiers pas par Échap', async () => {
      const page = await open('board=parts&coach=on')
      await page.getByRole('complementary', { name: 'Premiers pas' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('complementary', { name: 'Premiers pas' }).waitFor({ state: 'detached' })
      await page.context().close()
    })
  })
})
