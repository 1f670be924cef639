import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewerHandle } from '../../src-renderer/viewer/source.ts'
import { inkOf, lookOf, reported, showDocument } from './harness/drive.ts'
import { openHarness, type Harness } from './harness/open-harness.ts'

let harness: Harness
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  harness = await openHarness()
  page = await openPage()
}, 120_000)

afterAll(() => harness?.close())

async function openPage(options?: Parameters<Harness['open']>[0]): Promise<Page> {
  const opened = await harness.open(options)
  opened.on('pageerror', (error) => complaints.push(String(error)))
  opened.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text())
  })
  return opened
}

let shows = 0
// Each time under a key of its own: the same document twice in a row would rightly stay as it is.
const show = (name: string, rotations = {}) => showDocument(page, { ...harness.source(name, rotations), key: `${name} ${shows++}` })
const ask = (name: keyof ViewerHandle, ...values: unknown[]) =>
  page.evaluate(([wanted, given]) => (globalThis.harness.handle() as unknown as Record<string, (...all: unknown[]) => void>)[wanted]?.(...given), [name, values] as const)
const pageField = () => page.getByLabel('Numéro de page').inputValue()

/** Run in a thread: counts the images that it gives to the browser's own decoder. */
function countDecodes(): boolean {
  const here = globalThis as unknown as { decodes: number }
  here.decodes = 0
  const { decode } = ImageDecoder.prototype
  ImageDecoder.prototype.decode = function counted(...asked) {
    here.decodes += 1
    return decode.apply(this, asked)
  }
  return true
}

const soon = <T>(look: () => T) => expect.poll(look, { timeout: 10_000 })

describe('a PDF', () => {
  it('is shown at the width of the view, with its text', async () => {
    expect(await show('texte.pdf')).toEqual({ problem: undefined })
    expect(await inkOf(page)).toBeGreaterThan(2000)
    expect(await lookOf(page)).toMatchObject({ left: 16, top: 52, width: 1238 })
    await page.waitForSelector('.page[data-page-number="1"] .textLayer span')
    expect(await page.locator('.page[data-page-number="1"] .textLayer').textContent()).toContain('Relevé de notes page 1')
  })

  it('goes to the page that is typed, and to the next and previous ones', async () => {
    await show('texte.pdf')
    await page.getByLabel('Numéro de page').fill('17')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => globalThis.harness.events.some(({ name, values }) => name === 'page' && values[0] === 17))
    await ask('nextPage')
    await soon(pageField).toBe('18')
    await ask('previousPage')
    await ask('previousPage')
    await soon(pageField).toBe('16')
    await soon(() => inkOf(page, 16)).toBeGreaterThan(2000)
  })

  it('turns one page only, and reports the rotation to keep', async () => {
    await show('texte.pdf')
    const before = await lookOf(page, 2)
    await ask('rotate')
    const [first, second] = [await lookOf(page, 1), await lookOf(page, 2)]
    expect(first.width).toBeGreaterThan(first.height)
    expect(second.width / second.height).toBeCloseTo(before.width / before.height, 1)
    expect(await reported(page, 'rotate')).toEqual([[1, 90]])
    await ask('rotate', -90)
    await ask('rotate', -90)
    expect(await reported(page, 'rotate')).toEqual([[1, 90], [1, 0], [1, 270]])
  })

  it('comes back with the rotations that were kept', async () => {
    await show('scan.pdf')
    await show('texte.pdf', { 1: 90, 3: 180 })
    const first = await lookOf(page, 1)
    expect(first.width).toBeGreaterThan(first.height)
    await ask('goToPage', 3)
    await soon(() => page.locator('.page[data-page-number="3"] .textLayer').getAttribute('data-main-rotation')).toBe('180')
  })

  it('finds "Nguyễn" when "nguyen" is searched, counts and goes round', async () => {
    await show('texte.pdf')
    await page.locator('[role=document]').focus()
    await page.keyboard.press('/')
    await page.keyboard.type('nguyen')
    const count = page.locator('search [role=status]')
    await soon(() => count.textContent()).toBe('1 sur 3')
    await soon(() => page.locator('.highlight.selected').first().textContent()).toBe('Nguyễn')
    await soon(pageField).toBe('3')
    await page.keyboard.press('Enter')
    await soon(() => count.textContent()).toBe('2 sur 3')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Enter')
    await soon(() => count.textContent()).toBe('3 sur 3')
    await page.keyboard.press('Escape')
    expect(await page.locator('search').count()).toBe(0)
    await soon(() => page.locator('.highlight').count()).toBe(0)
  })

  it('is searched for the same words as the one before, which an image does not forget', async () => {
    await show('texte.pdf')
    await ask('openSearch')
    await page.keyboard.type('nguyen')
    const [field, count] = [page.getByLabel('Chercher dans le document').locator('visible=true').last(), page.locator('search [role=status]')]
    await soon(() => count.textContent()).toBe('1 sur 3')
    await page.locator('[role=document]').focus()
    await show('photo.jpg')
    await soon(() => page.locator('search').isHidden()).toBe(true)
    await show('long.pdf')
    await soon(() => count.textContent()).toBe('1 sur 30')
    expect(await field.inputValue()).toBe('nguyen')
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(false)
    await ask('openSearch')
    await page.keyboard.press('Escape')
  })

  it('keeps the ink of what is found: the marker is darker than the paper, never lighter than the letters', async () => {
    await show('texte.pdf')
    await ask('openSearch')
    await page.keyboard.type('Relevé de notes page 1')
    const found = page.locator('.highlight.selected').first()
    await soon(() => found.count()).toBe(1)
    await page.waitForTimeout(200)
    const { data, info } = await sharp(await found.screenshot()).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const levels = Array.from({ length: info.width * info.height }, (_, at) => Math.max(data[at * 3] ?? 0, data[at * 3 + 1] ?? 0, data[at * 3 + 2] ?? 0))
    expect(Math.min(...levels)).toBeLessThan(24)
    await page.keyboard.press('Escape')
  })

  it('says on its own sheet that a later page cannot be read, and shows the others', async () => {
    expect(await show('page-perdue.pdf')).toEqual({ problem: undefined })
    await ask('goToPage', 3)
    const sheet = page.locator('.page[data-page-number="3"]')
    await soon(() => sheet.getAttribute('data-problem')).toBe('La page 3 ne peut pas être lue. Les autres pages sont là.')
    expect(await sheet.getAttribute('aria-label')).toBe('Page 3 sur 5. La page 3 ne peut pas être lue. Les autres pages sont là.')
    expect(await reported(page, 'pageProblem')).toEqual([[3, 'damaged']])
    await ask('zoomIn')
    expect(await sheet.evaluate((one) => getComputedStyle(one, '::before').content)).toContain('ne peut pas être lue')
    await ask('fitWidth')
    await ask('goToPage', 4)
    await soon(() => inkOf(page, 4)).toBeGreaterThan(2000)
  })

  it('has its photographs decoded by the browser, five times faster than by pdf.js', async () => {
    const fresh = await openPage()
    await showDocument(fresh, harness.source('file-0.pdf'))
    await soon(() => fresh.workers().length).toBe(4)
    const counted = await Promise.all(fresh.workers().map(async (thread) => ({ thread, ok: await thread.evaluate(countDecodes) })))
    await showDocument(fresh, harness.source('scan.pdf'))
    const decoded = await Promise.all(counted.map(({ thread }) => thread.evaluate(() => (globalThis as unknown as { decodes: number }).decodes).catch(() => 0)))
    expect(decoded.reduce((sum, one) => sum + one, 0)).toBe(1)
    await fresh.close()
  })

  it('says when nothing is found', async () => {
    await show('texte.pdf')
    await ask('openSearch')
    await page.keyboard.type('introuvable')
    await soon(() => page.locator('search [role=status]').textContent()).toBe('Aucun résultat')
    await page.keyboard.press('Escape')
  })

  it('grows and shrinks by steps, around the pointer with Ctrl and the wheel', async () => {
    await show('texte.pdf')
    await ask('actualSize')
    const zooms = [await lookOf(page)]
    await ask('zoomIn')
    zooms.push(await lookOf(page))
    await ask('zoomOut')
    await ask('zoomOut')
    zooms.push(await lookOf(page))
    expect(zooms.map(({ width }) => width)).toEqual([793, 873, 714])
    await page.mouse.move(640, 300)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -100)
    await page.keyboard.up('Control')
    await soon(async () => (await lookOf(page)).width).toBeGreaterThan(800)
    await ask('fitPage')
    expect((await lookOf(page)).height).toBeLessThan(680)
    await ask('fitWidth')
  })

  it('keeps 300 pages apart from what is drawn, thumbnails too', async () => {
    await show('long.pdf')
    await ask('toggleThumbnails')
    await page.waitForSelector('nav li canvas')
    expect(await page.locator('.page').count()).toBe(300)
    expect(await page.locator('nav li').count()).toBeLessThan(12)
    await ask('goToPage', 298)
    await soon(() => inkOf(page, 298)).toBeGreaterThan(2000)
    await soon(() => page.locator('nav [aria-current=page]').textContent()).toBe('298')
    expect(await page.locator('.page canvas').count()).toBeLessThan(14)
    await ask('toggleThumbnails')
  })

  it('shows pages of several widths, each with its own', async () => {
    await show('melange.pdf')
    const looks = []
    for (const number of [1, 2, 3, 4]) looks.push(await lookOf(page, number))
    const unit = (looks[0]?.width ?? 0) / 595.28
    await soon(async () => Math.round((await lookOf(page, 2)).width / unit)).toBeCloseTo(1190, -1)
    expect(Math.round((await lookOf(page, 4)).width / unit)).toBeCloseTo(595, -1)
  })

  it('draws an enormous page on a canvas of bounded size', async () => {
    await show('page-immense.pdf')
    for (let step = 0; step < 6; step++) await ask('zoomIn')
    await page.waitForTimeout(400)
    const pixels = await page.locator('.page canvas').evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).width * (canvas as HTMLCanvasElement).height))
    expect(Math.max(...pixels)).toBeLessThanOrEqual(16 * 1024 * 1024)
    expect(await inkOf(page)).toBeGreaterThan(10_000)
  })

  it('is read by ranges above eight megabytes, whole below', async () => {
    expect(await show('lourd.pdf')).toEqual({ problem: undefined })
    expect(harness.ranges).toContain('/doc/lourd.pdf')
    expect(harness.ranges).not.toContain('/doc/texte.pdf')
  })

  it('keeps its links inert: the address is a title, nothing leaves', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await show('lien.pdf')
    const link = page.locator('.annotationLayer a')
    await soon(() => link.getAttribute('title')).toBe('https://example.org/piege')
    expect(await link.getAttribute('href')).toBeNull()
    await link.click({ force: true, button: 'middle' })
    await link.click({ force: true })
    expect(page.url()).toBe(`${harness.origin}/`)
    expect(page.context().pages()).toHaveLength(1)
    expect(asked.filter((url) => !url.startsWith(harness.origin))).toEqual([])
  })
})

describe('an image', () => {
  it('has the gestures of a document of one page', async () => {
    expect(await show('photo.jpg')).toEqual({ problem: undefined })
    expect(await inkOf(page)).toBeGreaterThan(50_000)
    expect(await pageField()).toBe('1')
    await ask('rotate')
    const turned = await lookOf(page)
    expect(turned.height).toBeGreaterThan(turned.width)
    await ask('actualSize')
    expect((await lookOf(page)).width).toBe(1000)
    await soon(() => page.locator('.page canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).width)).toBe(1000)
    await ask('fitWidth')
  })

  it('is moved by dragging', async () => {
    await show('photo.jpg')
    await ask('actualSize')
    const before = await lookOf(page)
    await page.mouse.move(600, 500)
    await page.mouse.down()
    await page.mouse.move(500, 380, { steps: 4 })
    await page.mouse.up()
    const after = await lookOf(page)
    expect([before.left - after.left, before.top - after.top]).toEqual([100, 120])
    await ask('fitWidth')
  })

  it('stands as its EXIF orientation says', async () => {
    await show('tournee.jpg')
    const look = await lookOf(page)
    expect(look.height).toBeGreaterThan(look.width)
    // The lines of the picture are horizontal as stored, hence vertical as seen: along a row, ink comes and goes.
    const changes = await page.locator('.page canvas').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const copy = new OffscreenCanvas(width, height)
      const context = copy.getContext('2d')
      context?.drawImage(canvas as HTMLCanvasElement, 0, 0)
      const row = context?.getImageData(0, Math.round(height * 0.3), width, 1).data ?? []
      let count = 0
      for (let at = 4; at < row.length; at += 4) if ((row[at] ?? 0) < 128 !== (row[at - 4] ?? 0) < 128) count += 1
      return count
    })
    expect(changes).toBeGreaterThan(20)
  })
})

describe('what cannot be shown', () => {
  it.each([
    ['chiffre.pdf', 'password'],
    ['tronque.pdf', 'damaged'],
    ['vide.pdf', 'empty'],
    ['xfa.pdf', 'xfa'],
    ['trop-grande.png', 'image_too_large'],
    ['pas-une-image.jpg', 'damaged'],
  ])('%s is called %s, and the next document is shown', async (name, problem) => {
    expect(await show(name)).toEqual({ problem })
    expect(await page.getByRole('alert').textContent()).toContain(problem)
    expect(await show('transparent.png')).toEqual({ problem: undefined })
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('a file that the door does not give is a matter of network, and is tried again', async () => {
    const source = { ...harness.source('texte.pdf'), key: 'absent', url: '/doc/absent.pdf' }
    expect(await showDocument(page, source)).toEqual({ problem: 'network' })
    await show('scan.pdf')
    expect(await showDocument(page, { ...source, url: '/doc/texte.pdf' })).toEqual({ problem: undefined })
  })

  it('a document that never answers is killed after ten seconds', { timeout: 40_000 }, async () => {
    await page.route('**/doc/muet.pdf', () => undefined)
    expect(await showDocument(page, { ...harness.source('texte.pdf'), key: 'muet', url: '/doc/muet.pdf' }, 0, 20_000)).toEqual({ problem: 'too_long' })
  })
})

describe('two documents side by side', () => {
  it('have each their own page, zoom and rotation', async () => {
    const both = await openPage({ query: '?sides=2' })
    await showDocument(both, harness.source('texte.pdf'), 0)
    await showDocument(both, harness.source('texte.pdf'), 1)
    await both.evaluate(() => {
      globalThis.harness.handle(0)?.goToPage(5)
      globalThis.harness.handle(1)?.rotate()
      globalThis.harness.handle(1)?.actualSize()
    })
    await soon(() => both.getByLabel('Numéro de page').first().inputValue()).toBe('5')
    expect(await both.getByLabel('Numéro de page').last().inputValue()).toBe('1')
    const [left, right] = [await lookOf(both, 1, 0), await lookOf(both, 1, 1)]
    expect(left.height).toBeGreaterThan(left.width)
    expect(right.width).toBe(1122)
    await both.close()
  })
})

describe('on a dense screen', () => {
  it.each(['scan.pdf', 'photo.jpg'])('%s has two canvas pixels for each of the page, and stands where it stands on an ordinary one', async (name) => {
    const dense = await openPage({ pixelRatio: 2, width: 800, height: 700 })
    await showDocument(dense, harness.source(name))
    const look = await lookOf(dense)
    expect(look).toMatchObject({ left: 16, top: 52 })
    const canvas = await dense.locator('.page canvas').first().evaluate((one) => ({ width: (one as HTMLCanvasElement).width, height: (one as HTMLCanvasElement).height }))
    expect(Math.abs(canvas.width - 2 * look.width)).toBeLessThanOrEqual(2)
    expect(Math.abs(canvas.height - 2 * look.height)).toBeLessThanOrEqual(2)
    await dense.close()
  })

  it('shows a picture drawn ahead, then the page, in the same place', async () => {
    const dense = await openPage({ pixelRatio: 2, width: 800, height: 700 })
    await showDocument(dense, harness.source('file-0.pdf'))
    const next = harness.source('file-1.pdf')
    await dense.evaluate((source) => globalThis.harness.prefetcher.want([source]), next)
    await dense.waitForFunction((key) => globalThis.harness.prefetcher.isReady(key), next.key)
    const picture = await dense.evaluate((source) => {
      globalThis.harness.show(source)
      const sheet = [...document.querySelectorAll('.page:has(> canvas)')].findLast((one) => !one.closest('[data-page-number]'))
      const { x, y, width, height } = sheet!.getBoundingClientRect()
      return { left: Math.round(x), top: Math.round(y), width: Math.round(width), height: Math.round(height), drawn: sheet!.querySelector('canvas')!.width }
    }, next)
    await dense.waitForFunction(() => !document.querySelector('.page:not([data-page-number])') && document.querySelectorAll('[role=document]').length === 1)
    expect({ ...(await lookOf(dense)), drawn: picture.drawn }).toEqual(picture)
    expect(Math.abs(picture.drawn - 2 * picture.width)).toBeLessThanOrEqual(2)
    await dense.close()
  })
})

describe('for everybody', () => {
  it.each(['?theme=light', '?theme=dark'])('breaks no rule of axe, search and thumbnails open (%s)', async (query) => {
    // axe needs a context of its own.
    const context = await harness.browser.newContext({ viewport: { width: 1280, height: 720 } })
    const looked = await context.newPage()
    await looked.goto(`${harness.origin}/${query}`)
    await looked.waitForFunction(() => 'harness' in globalThis)
    await showDocument(looked, harness.source('texte.pdf'))
    await looked.evaluate(() => {
      globalThis.harness.handle()?.toggleThumbnails()
      globalThis.harness.handle()?.openSearch()
    })
    await looked.waitForSelector('nav li canvas')
    const { violations } = await new AxeBuilder({ page: looked }).disableRules(['page-has-heading-one']).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([])
    await context.close()
  })

  it('reaches every tool with the keyboard, in the order of the screen', async () => {
    const fresh = await openPage()
    await showDocument(fresh, harness.source('texte.pdf'))
    const names: (string | null)[] = []
    for (let step = 0; step < 14; step++) {
      await fresh.keyboard.press('Tab')
      names.push(await fresh.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null))
    }
    await fresh.close()
    expect(names).toEqual([
      'Vignettes des pages', 'Page précédente', 'Numéro de page', 'Page suivante', 'Réduire', 'Agrandir', 'Toute la largeur', 'Page entière', 'Taille réelle',
      'Tourner à gauche', 'Tourner à droite', 'Déplacer à la main', 'Chercher dans le document', 'Document',
    ])
  })

  it('never breaks the policy of the page nor throws', () => {
    expect(complaints).toEqual([])
  })
})
