import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ViewerSource } from '../../../src-renderer/viewer/source.ts'
import { benchDocuments } from './documents.ts'
import type { Harness } from './open-harness.ts'

/** Milliseconds of the viewer. They say as much of the machine as of the code: printed and compared, never asserted by a test. */
export interface Shown {
  /** From the act to the paint. */
  readonly took: number
  /** Of which our own work before the browser draws, React included. */
  readonly work: number
  readonly prefetched: boolean
}

/** One opening and its reference, one right after the other. */
export interface Pair {
  readonly viewer: number
  readonly bare: number
}

/** A page behind another one is slowed down by the browser; so is one that has just come to the front. */
const REST_MS = 900
const SIZE = { width: 1000, height: 900 }
/** The width of a page at the width of that view. */
const PAGE_WIDTH = 958

/** Documents too heavy to be made for each run of the tests. */
export async function addBenchDocuments(harness: Harness): Promise<void> {
  for (const [name, bytes] of Object.entries(await benchDocuments())) {
    const path = join(harness.folder, name)
    writeFileSync(path, bytes)
    harness.documents.set(name, path)
  }
}

/** Documents that were drawn ahead, shown one after the other. */
export async function measureSwaps(harness: Harness, times: number): Promise<Shown[]> {
  const page = await harness.open(SIZE)
  const sources = Array.from({ length: 6 }, (_, index) => harness.source(`file-${index}.pdf`))
  await page.evaluate((source) => globalThis.harness.show(source), sources[0]!)
  const shown: Shown[] = []
  for (let step = 0; step < times; step++) {
    const next = sources[(step + 1) % sources.length]!
    await page.evaluate((wanted) => globalThis.harness.prefetcher.want(wanted), [1, 2, 3, 0].map((ahead) => sources[(step + ahead) % sources.length]!))
    await page.waitForFunction((key) => globalThis.harness.prefetcher.isReady(key), next.key)
    await page.waitForTimeout(700)
    shown.push(await page.evaluate(show, next))
  }
  await page.close()
  return shown
}

/** Run in the page: shows a document and waits for its paint. */
async function show(source: ViewerSource): Promise<Shown> {
  performance.clearMarks()
  const from = performance.now()
  const work = harness.show(source)
  const mark = await new Promise<PerformanceMark>((resolve) => {
    const look = () => {
      const found = performance.getEntriesByName('viewer:shown')[0]
      if (found) resolve(found as PerformanceMark)
      else setTimeout(look, 5)
    }
    look()
  })
  return { took: mark.startTime - from, work, prefetched: (mark.detail as { prefetched: boolean }).prefetched }
}

/** A document that nobody prepared, opened by the viewer and by pdf.js alone with a warm worker, by turns. */
export async function measureOpening(harness: Harness, name: string, rounds: number): Promise<Pair[]> {
  const page = await harness.open(SIZE)
  const bare = await harness.browser.newPage({ viewport: SIZE })
  await bare.goto(`${harness.origin}/bare.html`)
  await bare.waitForFunction(() => 'openBare' in globalThis)
  const pairs: Pair[] = []
  // The first round of each compiles its code: it warms both, and counts for none.
  for (let round = -1; round < rounds; round++) {
    await page.bringToFront()
    await page.waitForTimeout(REST_MS)
    const source = { ...harness.source(name), key: `${name} ${round}` }
    const viewer = (await page.evaluate(show, source)).took
    await bare.bringToFront()
    await bare.waitForTimeout(REST_MS)
    const alone = await bare.evaluate(([url, width]) => openBare(url, width), [source.url, PAGE_WIDTH] as const)
    if (round >= 0) pairs.push({ viewer, bare: alone })
  }
  await page.close()
  await bare.close()
  return pairs
}

/** The time of each frame while a long document is scrolled, and of the same page at rest. */
export async function measureScroll(harness: Harness, name: string, frames: number): Promise<{ scrolled: number[]; still: number[] }> {
  const page = await harness.open(SIZE)
  await page.evaluate((source) => globalThis.harness.show(source), harness.source(name))
  await page.waitForFunction(() => globalThis.harness.events.some(({ name: told }) => told === 'ready'))
  await page.waitForTimeout(REST_MS)
  const run = (step: number) =>
    page.evaluate(async ([by, count]) => {
      const scroller = [...document.querySelectorAll('[role=document]')].at(-1)
      const times: number[] = []
      let last = await new Promise<number>(requestAnimationFrame)
      while (times.length < count) {
        scroller?.scrollBy({ top: by, behavior: 'instant' })
        const now = await new Promise<number>(requestAnimationFrame)
        times.push(now - last)
        last = now
      }
      return times
    }, [step, frames] as const)
  const still = await run(0)
  const scrolled = await run(120)
  await page.close()
  return { scrolled, still }
}
