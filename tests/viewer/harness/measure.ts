import { mediane, quantile } from '../../bench/mesure.ts'
import { addBenchDocuments, measureOpening, measureSwaps } from './measures.ts'
import { openHarness } from './open-harness.ts'

/** `npx node tests/viewer/harness/measure.ts`: the viewer's own milliseconds, while it is being worked on. */
const OPENED = ['scan.pdf', 'scan-8mo.pdf', 'texte.pdf', 'vectoriel.pdf', 'file-0.pdf']
const ROUNDS = 9

const harness = await openHarness()
try {
  await addBenchDocuments(harness)
  const shown = await measureSwaps(harness, 18)
  const [took, work] = [shown.map((one) => one.took), shown.map((one) => one.work)]
  console.log(`prefetched: ${shown.filter((one) => one.prefetched).length} of ${shown.length}`)
  console.log(`key to paint: median ${mediane(took).toFixed(1)} ms, p95 ${quantile(took, 0.95).toFixed(1)} ms`)
  console.log(`of which our own work, React included: median ${mediane(work).toFixed(1)} ms, p95 ${quantile(work, 0.95).toFixed(1)} ms`)
  for (const name of OPENED) {
    const pairs = await measureOpening(harness, name, ROUNDS)
    const [viewer, bare] = [mediane(pairs.map((one) => one.viewer)), mediane(pairs.map((one) => one.bare))]
    const best = Math.min(...pairs.map((one) => one.viewer)) / Math.min(...pairs.map((one) => one.bare))
    console.log(`${name}: viewer ${viewer.toFixed(0)} ms, pdf.js alone ${bare.toFixed(0)} ms, ratio ${(viewer / bare).toFixed(2)} (at most 1.30); best of each ${best.toFixed(2)}`)
  }
} finally {
  await harness.close()
}
