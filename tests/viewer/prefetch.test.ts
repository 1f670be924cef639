import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewerSource } from '../../src-renderer/viewer/source.ts'
import { inkOf, lookOf, showDocument } from './harness/drive.ts'
import { openHarness, type Harness } from './harness/open-harness.ts'

let harness: Harness
let page: Page
let files: ViewerSource[]

beforeAll(async () => {
  harness = await openHarness()
  files = [0, 1, 2, 3, 4, 5].map((index) => harness.source(`file-${index}.pdf`))
}, 120_000)

afterAll(() => harness?.close())

async function ahead(sources: readonly ViewerSource[]): Promise<void> {
  await page.evaluate((wanted) => globalThis.harness.prefetcher.want(wanted), sources)
  for (const { key } of sources) await page.waitForFunction((one) => globalThis.harness.prefetcher.isReady(one), key)
}

const threads = () => page.workers().length

/** Switches as a key would, and says what is on the page once the very next frame is painted. */
const switchTo = (source: ViewerSource) =>
  page.evaluate(async (shown) => {
    performance.clearMarks('viewer:shown')
    globalThis.harness.show(shown)
    const painted = await new Promise<boolean>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.getEntriesByName('viewer:shown').length === 1), { once: true })
        port1.start()
        port2.postMessage(null)
      })
    })
    const scrollers = document.querySelectorAll('[role=document]')
    const sheet = scrollers[scrollers.length - 1]?.querySelector('.page:has(> canvas)')
    const box = sheet?.getBoundingClientRect()
    const detail = (performance.getEntriesByName('viewer:shown')[0] as PerformanceMark | undefined)?.detail as unknown
    return { painted, detail, picture: box && { left: Math.round(box.x), top: Math.round(box.y), width: Math.round(box.width), height: Math.round(box.height) } }
  }, source)

const live = () => page.waitForFunction(() => document.querySelectorAll('[role=document]').length === 1 && document.querySelector('.page[data-page-number="1"] .textLayer') !== null && !document.querySelector('.page:not([data-page-number])'))

describe('the next documents', () => {
  it('are painted in the very next frame, then come to life without moving', async () => {
    page = await harness.open({ width: 1000, height: 800 })
    await showDocument(page, files[0]!)
    await ahead([files[1]!, files[2]!, files[3]!])
    const { painted, detail, picture } = await switchTo(files[1]!)
    expect({ painted, detail }).toEqual({ painted: true, detail: { key: 'file-1.pdf', prefetched: true } })
    await live()
    expect(await lookOf(page)).toEqual(picture)
    expect(await inkOf(page)).toBeGreaterThan(20_000)
  })

  it('take the keyboard with them, even leafed through faster than they are painted', async () => {
    await page.locator('[role=document]').focus()
    await ahead([files[2]!, files[3]!])
    await page.evaluate(([one, two]) => {
      globalThis.harness.show(one)
      globalThis.harness.show(two)
    }, [files[2]!, files[3]!] as const)
    await live()
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'document')
    expect(await page.evaluate(() => document.activeElement?.isConnected)).toBe(true)
  })

  it('show the right document: its own mark, not that of the last one', async () => {
    const blueAt = () => page.evaluate(() => {
      const scrollers = document.querySelectorAll('[role=document]')
      const canvas = scrollers[scrollers.length - 1]?.querySelector<HTMLCanvasElement>('.page canvas')
      if (!canvas) return undefined
      const copy = new OffscreenCanvas(canvas.width, canvas.height)
      const context = copy.getContext('2d')
      context?.drawImage(canvas, 0, 0)
      const row = context?.getImageData(0, Math.round(canvas.height * 0.9), canvas.width, 1).data ?? []
      for (let x = 0; x < canvas.width; x++) if ((row[x * 4 + 2] ?? 0) - (row[x * 4] ?? 0) > 60) return Math.round((x / canvas.width) * 595 - 40) / 60
      return undefined
    })
    for (const index of [2, 3]) {
      await switchTo(files[index]!)
      expect(Math.round((await blueAt()) ?? -1)).toBe(index)
    }
    await live()
  })

  it('keep the rotation that was kept for their first page', async () => {
    const turned = { ...files[4]!, rotations: { 1: 90 as const } }
    await ahead([turned])
    const { detail, picture } = await switchTo(turned)
    expect(detail).toEqual({ key: 'file-4.pdf', prefetched: true })
    expect(picture?.width).toBeGreaterThan(picture?.height ?? 0)
    await live()
    expect(await lookOf(page)).toEqual(picture)
  })

  it('scroll while they are only a picture, and stay where they were scrolled', async () => {
    await ahead([files[5]!])
    await page.evaluate((source) => {
      globalThis.harness.show(source)
      const scrollers = document.querySelectorAll('[role=document]')
      scrollers[scrollers.length - 1]?.scrollTo({ top: 150, behavior: 'instant' })
    }, files[5]!)
    await live()
    expect(await page.locator('[role=document]').evaluate((scroller) => scroller.scrollTop)).toBe(150)
  })

  it('do not keep a thread once they are no longer wanted', async () => {
    await ahead([files[0]!, files[1]!, files[2]!])
    // Two threads a document: three ahead, the one in sight, and a pair kept warm.
    await expect.poll(threads, { timeout: 10_000 }).toBe(10)
    await page.evaluate(() => globalThis.harness.prefetcher.want([]))
    await expect.poll(threads, { timeout: 10_000 }).toBe(4)
  })

  it('never block: outrun, the viewer shows an empty sheet, then the document where the user stops', async () => {
    await page.evaluate((sources) => {
      for (const source of sources) globalThis.harness.show(source)
    }, files.slice(0, 5))
    await live()
    await expect.poll(() => page.evaluate(() => (performance.getEntriesByName('viewer:shown').at(-1) as PerformanceMark | undefined)?.detail), { timeout: 10_000 }).toEqual({ key: 'file-4.pdf', prefetched: false })
    await expect.poll(threads, { timeout: 10_000 }).toBe(4)
  })

  it('tell a document that cannot be shown as soon as it is reached', async () => {
    const locked = harness.source('chiffre.pdf')
    await ahead([locked])
    expect(await showDocument(page, locked)).toEqual({ problem: 'password' })
  })
})
