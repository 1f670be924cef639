import { openHarness, type Harness } from './open-harness.ts'

/** Milliseconds of the viewer, printed: never asserted, since they say as much of the machine as of the code. */
const NAMES = Array.from({ length: 6 }, (_, index) => `file-${index}.pdf`)
const OPENED = ['scan.pdf', 'texte.pdf', 'file-0.pdf']
const ROUNDS = 7

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const worst = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN

interface Shown {
  readonly took: number
  readonly work: number
  readonly prefetched: boolean
}

async function swaps(harness: Harness): Promise<Shown[]> {
  const page = await harness.open({ width: 1000, height: 900 })
  const sources = NAMES.map((name) => harness.source(name))
  await page.evaluate((source) => globalThis.harness.show(source), sources[0]!)
  const shown: Shown[] = []
  for (let step = 0; step < 18; step++) {
    const next = sources[(step + 1) % sources.length]!
    await page.evaluate((wanted) => globalThis.harness.prefetcher.want(wanted), [1, 2, 3, 0].map((ahead) => sources[(step + ahead) % sources.length]!))
    await page.waitForFunction((key) => globalThis.harness.prefetcher.isReady(key), next.key)
    await page.waitForTimeout(700)
    shown.push(await page.evaluate(swap, next))
  }
  await page.close()
  return shown
}

async function swap(source: import('../../../src-renderer/viewer/source.ts').ViewerSource) {
  performance.clearMarks()
  const from = performance.now()
  const work = harness.show(source)
  const mark = await new Promise<PerformanceMark>((resolve) => {
    const look = () => {
      const found = performance.getEntriesByName('viewer:shown')[0]
      if (found) resolve(found as PerformanceMark)
      else setTimeout(look, 1)
    }
    look()
  })
  return { took: mark.startTime - from, work, prefetched: (mark.detail as { prefetched: boolean }).prefetched }
}

async function opening(harness: Harness, name: string): Promise<{ viewer: number; bare: number }> {
  const page = await harness.open({ width: 1000, height: 900 })
  const bare = await harness.browser.newPage()
  await bare.goto(`${harness.origin}/bare.html`)
  await bare.waitForFunction(() => 'openBare' in globalThis)
  const times: { viewer: number[]; bare: number[] } = { viewer: [], bare: [] }
  for (let round = 0; round < ROUNDS; round++) {
    // A page behind another one is slowed down by the browser.
    await page.bringToFront()
    await page.waitForTimeout(900)
    const source = { ...harness.source(name), key: `${name} ${round}` }
    times.viewer.push((await page.evaluate(swap, source)).took)
    await bare.bringToFront()
    await bare.waitForTimeout(600)
    times.bare.push(await bare.evaluate(([url, width]) => openBare(url, width), [source.url, 958] as const))
  }
  await page.close()
  await bare.close()
  return { viewer: median(times.viewer), bare: median(times.bare) }
}

const bench = await openHarness()
try {
  const shown = await swaps(bench)
  console.log(`prefetched: ${shown.filter((one) => one.prefetched).length} of ${shown.length}`)
  console.log(`key to paint: median ${median(shown.map((one) => one.took)).toFixed(1)} ms, p95 ${worst(shown.map((one) => one.took)).toFixed(1)} ms`)
  console.log(`of which our own work, React included: median ${median(shown.map((one) => one.work)).toFixed(1)} ms, p95 ${worst(shown.map((one) => one.work)).toFixed(1)} ms`)
  for (const name of OPENED) {
    const { viewer, bare } = await opening(bench, name)
    console.log(`${name}: viewer ${viewer.toFixed(0)} ms, pdf.js alone ${bare.toFixed(0)} ms, ratio ${(viewer / bare).toFixed(2)} (at most 1.30)`)
  }
} finally {
  await bench.close()
}
