import { addBenchDocuments, measureOpening, measureScroll, measureSwaps } from '../../viewer/harness/measures.ts'
import { openHarness } from '../../viewer/harness/open-harness.ts'
import { deux, mediane, quantile, type Mesure } from '../mesure.ts'

const PIECES = 60
const TOURS = 9
const OUVERTES: Readonly<Record<string, string>> = { 'scan.pdf': 'scan de 1 Mo', 'scan-8mo.pdf': 'scan de 8 Mo', 'texte.pdf': 'texte de 30 pages', 'vectoriel.pdf': 'page de 8 000 traits', 'file-0.pdf': 'scan léger' }

/** The viewer alone, beside pdf.js alone with a warm worker. */
export async function mesurer(): Promise<Mesure[]> {
  const harness = await openHarness()
  try {
    await addBenchDocuments(harness)
    const mesures: Mesure[] = []
    for (const [name, dit] of Object.entries(OUVERTES)) {
      const pairs = await measureOpening(harness, name, TOURS)
      const [viewer, bare] = [pairs.map((one) => one.viewer), pairs.map((one) => one.bare)]
      mesures.push({ travail: `ouvrir une pièce non préparée : ${dit}`, chiffre: deux(viewer), reference: `pdf.js seul, fil chaud : ${deux(bare)}`, valeur: mediane(viewer) / mediane(bare), borne: 1.3, sens: 'max', unite: '×' })
    }
    const swaps = await measureSwaps(harness, PIECES)
    const prets = swaps.filter((one) => one.prefetched)
    const travail = prets.map((one) => one.work)
    mesures.push({ travail: 'pièce préparée, notre seul travail avant la trame', chiffre: deux(travail), reference: `trame peinte : ${deux(prets.map((one) => one.took))}, ${prets.length} préparées sur ${swaps.length}`, valeur: mediane(travail), borne: 8, sens: 'max', unite: 'ms' })
    const { scrolled, still } = await measureScroll(harness, 'long.pdf', 120)
    mesures.push({ travail: 'défiler un PDF de 300 pages, trame p95', chiffre: deux(scrolled), reference: `la même page immobile : ${deux(still)}`, valeur: quantile(scrolled, 0.95), borne: 50, sens: 'max', unite: 'ms' })
    return mesures
  } finally {
    await harness.close()
  }
}
