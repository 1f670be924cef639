import type { Browser, Page } from 'playwright'
import { aller, attendreListe, attendrePrete, pliDe, type Pli } from '../../e2e/appui.ts'
import { ouvrirNavigateur } from '../../support/navigateur.ts'
import { addBenchDocuments, measureOpening, measureScroll, measureSwaps } from '../../viewer/harness/measures.ts'
import { openHarness } from '../../viewer/harness/open-harness.ts'
import { mesurerArrivee } from '../ecran/arrivee.ts'
import { attendreOuvert, attendreRepos } from '../ecran/attendre-bureau.ts'
import { installerBanc } from '../ecran/dans-la-page.ts'
import { mesurerListe } from '../ecran/liste.ts'
import { ouvrirPorte, type PorteOuverte } from '../ecran/porte.ts'
import { mesurerVerdicts } from '../ecran/verdicts.ts'
import { mediane, ms, quantile, type Mesure } from '../mesure.ts'

const VERDICTS = 60
const TOURS = 9
const FENETRE = { width: 1440, height: 900 }
const OUVERTES: Readonly<Record<string, string>> = { 'scan.pdf': 'scan de 1 Mo', 'scan-8mo.pdf': 'scan de 8 Mo', 'texte.pdf': 'texte de 30 pages', 'vectoriel.pdf': 'page de 8 000 traits', 'file-0.pdf': 'scan léger' }

const deux = (valeurs: readonly number[]): string => `médiane ${ms(mediane(valeurs))}, p95 ${ms(quantile(valeurs, 0.95))}`

/** Two lines, the median and the 95th percentile, each with its own bound. */
function surDeuxBornes(travail: string, valeurs: readonly number[], reference: string, bornes: { readonly mediane: number; readonly p95: number }): Mesure[] {
  const common = { chiffre: `${deux(valeurs)} (${valeurs.length})`, reference, sens: 'max', unite: 'ms' } as const
  return [
    { ...common, travail: `${travail}, médiane`, valeur: mediane(valeurs), borne: bornes.mediane },
    { ...common, travail: `${travail}, p95`, valeur: quantile(valeurs, 0.95), borne: bornes.p95 },
  ]
}

async function entree(browser: Browser, porte: PorteOuverte): Promise<{ page: Page; pli: Pli }> {
  const page = await browser.newPage({ viewport: FENETRE, locale: 'fr-FR' })
  await installerBanc(page)
  await page.goto(porte.adresse)
  await page.waitForFunction(() => document.querySelector<HTMLMetaElement>('meta[name="pli-jeton"]')?.content)
  await attendrePrete(page)
  const pli = await pliDe(page)
  await attendreOuvert(pli)
  await pli.bureau.preferer({ reperesVus: true, apercu: false, passageAutomatique: true, touchesSimples: true })
  await aller(page, '/')
  return { page, pli }
}

/** The viewer alone, beside pdf.js alone with a warm worker. */
async function visionneuse(): Promise<Mesure[]> {
  const harness = await openHarness()
  try {
    await addBenchDocuments(harness)
    const mesures: Mesure[] = []
    for (const [name, dit] of Object.entries(OUVERTES)) {
      const pairs = await measureOpening(harness, name, TOURS)
      const [viewer, bare] = [pairs.map((one) => one.viewer), pairs.map((one) => one.bare)]
      mesures.push({ travail: `ouvrir une pièce non préparée : ${dit}`, chiffre: deux(viewer), reference: `pdf.js seul, fil chaud : ${deux(bare)}`, valeur: mediane(viewer) / mediane(bare), borne: 1.3, sens: 'max', unite: '×' })
    }
    const swaps = await measureSwaps(harness, VERDICTS)
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

/** A session of verdicts on the demonstration office. */
async function session(browser: Browser): Promise<Mesure[]> {
  const porte = await ouvrirPorte('demonstration')
  try {
    const { page, pli } = await entree(browser, porte)
    await attendreRepos(pli)
    porte.effacer()
    await page.waitForTimeout(5000)
    const aVide = await porte.plusLongMs()
    const { prets, pasPrets, touchesVides, plusLongMs } = await mesurerVerdicts(page, pli, VERDICTS, porte)
    if (prets.length === 0) throw new Error('no verdict showed a piece drawn ahead: there is nothing to judge')
    return [
      ...surDeuxBornes('V puis pièce suivante peinte', prets, `touche sans effet, trame suivante : ${deux(touchesVides)} ; ${pasPrets} non préparées`, { mediane: 20, p95: 50 }),
      { travail: 'verdicts chronométrés, pièce suivante préparée', chiffre: `${prets.length}`, reference: `${pasPrets} dont la pièce suivante ne l’était pas`, valeur: prets.length, borne: VERDICTS, sens: 'min', unite: 'verdicts' },
      { travail: `plus long silence du cœur pendant ${prets.length + pasPrets} verdicts`, chiffre: ms(plusLongMs), reference: `au repos ${ms(aVide)}`, valeur: plusLongMs, borne: 50, sens: 'max', unite: 'ms' },
    ]
  } finally {
    await porte.close()
  }
}

/** The list of the large office. */
async function liste(browser: Browser, grand: string): Promise<Mesure[]> {
  const porte = await ouvrirPorte({ copieDe: grand })
  try {
    const { page } = await entree(browser, porte)
    await aller(page, '/?vue=toutes')
    await attendreListe(page)
    await page.waitForTimeout(3000)
    const { lignes, recherche, fleche, defilement, reposDefilement } = await mesurerListe(page)
    const { squelette, blanche, utilisable } = await mesurerArrivee(page, TOURS)
    const fcp = `page d’un mot : ${deux(blanche)}`
    return [
      ...surDeuxBornes(`touche dans la recherche puis lignes peintes (${lignes} lignes)`, recherche, `flèche : ${deux(fleche)}`, { mediane: 100, p95: 100 }),
      ...surDeuxBornes('flèche puis ligne suivante peinte', fleche, `trame au repos : ${deux(reposDefilement)}`, { mediane: 34, p95: 50 }),
      { travail: 'défiler la liste de 400 px par trame, p95', chiffre: deux(defilement), reference: `trame au repos : ${deux(reposDefilement)}`, valeur: quantile(defilement, 0.95), borne: 50, sens: 'max', unite: 'ms' },
      { travail: 'squelette visible (première peinture)', chiffre: deux(squelette), reference: fcp, valeur: mediane(squelette) / mediane(blanche), borne: 1.5, sens: 'max', unite: '×' },
      { travail: 'liste utilisable après navigation', chiffre: deux(utilisable), reference: `squelette : ${deux(squelette)}`, valeur: mediane(utilisable), borne: 1200, sens: 'max', unite: 'ms' },
    ]
  } finally {
    await porte.close()
  }
}

/** What a person waits for on the screen: the real built door, in a real browser. `grand` is the office of 100 000. */
export async function mesurer(grand: string): Promise<Mesure[]> {
  const viewer = await visionneuse()
  const browser = await ouvrirNavigateur()
  try {
    return [...viewer, ...(await session(browser)), ...(await liste(browser, grand))]
  } finally {
    await browser.close()
  }
}
