import type { Page } from 'playwright'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { lireIds } from '#shared/domain/file-attente.ts'
import { attendreDossier, type Pli } from '../../e2e/appui.ts'

export interface Verdicts {
  /** From the key to the paint of the next piece, those that were drawn ahead. */
  readonly prets: readonly number[]
  /** Verdicts whose next piece was not drawn ahead. */
  readonly pasPrets: number
  /** A key that changes nothing, to the next frame painted: what no software can go below here. */
  readonly touchesVides: readonly number[]
  readonly plusLongMs: number
}

/** A person looks before judging: a second, which is also when the next piece is drawn ahead. */
const REGARD_MS = 1000
const APRES_MS = 3000

const aJuger = ({ pieces }: DossierView) => pieces.filter(({ statut }) => statut === 'transmise')
/** Every piece to judge has a page to show: a card or a sentence in its place is another measure. */
const toutesVisibles = (dossier: DossierView): boolean => aJuger(dossier).every(({ fichier }) => fichier?.probleme === null)

/** Run in the page, just before the key: resolves with the paint of the next piece. */
const prochainePiece = (page: Page) =>
  page.evaluate(async () => {
    performance.clearMarks('viewer:shown')
    performance.clearMarks('verdict:key')
    banc.armer()
    const took = await banc.depuisLaTouche(() => performance.getEntriesByName('viewer:shown').length > 0)
    const [key] = performance.getEntriesByName('verdict:key')
    const [shown] = performance.getEntriesByName('viewer:shown') as PerformanceMark[]
    // The viewer's own mark is taken right after the paint; ours, a frame later, only waits for it.
    return took === null || !key || !shown ? null : { ms: shown.startTime - key.startTime, pret: (shown.detail as { prefetched: boolean }).prefetched }
  })

async function toucheVide(page: Page): Promise<number | null> {
  const waited = page.evaluate(() => {
    banc.armer()
    return banc.depuisLaTouche(() => true)
  })
  await page.keyboard.press('F9')
  return waited
}

/** The online dossiers whose pieces can be judged one after the other, each seen. */
async function trouverDossiers(pli: Pli, verdicts: number): Promise<DossierView[]> {
  const { ids } = await pli.candidatures.ids({ filtre: { vue: 'a_controler' }, ordre: { tri: 'reception', sens: 'asc' } })
  const found: DossierView[] = []
  let judged = 0
  for (const id of lireIds(ids)) {
    const dossier = await pli.candidatures.get({ id })
    const pieces = aJuger(dossier).length
    if (dossier.formation.mode !== 'dematerialise' || pieces < 3 || !toutesVisibles(dossier)) continue
    found.push(dossier)
    judged += pieces - 1
    if (judged >= verdicts) return found
  }
  return found
}

/** A session of verdicts by the key V, dossier after dossier. */
export async function mesurerVerdicts(page: Page, pli: Pli, combien: number, boucle: { effacer(): void; plusLongMs(): Promise<number> }): Promise<Verdicts> {
  const dossiers = await trouverDossiers(pli, combien)
  const prets: number[] = []
  const touchesVides: number[] = []
  let pasPrets = 0
  boucle.effacer()
  for (const dossier of dossiers) {
    await page.goto(new URL(`/dossiers/${dossier.id}`, page.url()).href)
    await attendreDossier(page)
    await page.waitForFunction(() => performance.getEntriesByName('viewer:shown').length > 0)
    await page.waitForTimeout(APRES_MS)
    for (let left = aJuger(dossier).length - 1; left > 0 && prets.length < combien; left -= 1) {
      await page.waitForTimeout(REGARD_MS)
      const vide = await toucheVide(page)
      if (vide !== null) touchesVides.push(vide)
      const waited = prochainePiece(page)
      await page.keyboard.press('v')
      const one = await waited
      if (one?.pret === true) prets.push(one.ms)
      else pasPrets += 1
    }
  }
  return { prets, pasPrets, touchesVides, plusLongMs: await boucle.plusLongMs() }
}
