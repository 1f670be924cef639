import type { Page } from 'playwright'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { lireIds } from '#shared/domain/file-attente.ts'
import { attendreDossier, type Pli } from '../../e2e/appui.ts'
import { chronometrerTouche } from './dans-la-page.ts'
import type { PorteOuverte, Silence } from './porte.ts'

export interface Verdicts {
  /** From the key to the paint of the next piece, those that were drawn ahead. */
  readonly prets: readonly number[]
  /** Verdicts whose next piece was not drawn ahead. */
  readonly pasPrets: number
  /** A key that changes nothing, to the next frame painted: what no software can go below here. */
  readonly touchesVides: readonly number[]
  readonly silence: Silence
}

/** A person looks before judging: a second, which is also when the next piece is drawn ahead. */
const REGARD_MS = 1000
const APRES_MS = 2000

const aJuger = ({ pieces }: DossierView) => pieces.filter(({ statut }) => statut === 'transmise')
/** Every piece to judge has a page to show: a card or a sentence in its place is another measure. */
const toutesVisibles = (dossier: DossierView): boolean => aJuger(dossier).every(({ fichier }) => fichier?.probleme === null)

/** Run in the page: resolves with the paint of the next piece. */
async function prochainePiece(): Promise<{ ms: number; pret: boolean } | null> {
  performance.clearMarks('viewer:shown')
  performance.clearMarks('verdict:key')
  const took = await banc.depuisLaTouche(() => performance.getEntriesByName('viewer:shown').length > 0)
  const [key] = performance.getEntriesByName('verdict:key')
  const [shown] = performance.getEntriesByName('viewer:shown') as PerformanceMark[]
  // The viewer's own mark is taken right after the paint; ours, a frame later, only waits for it.
  return took === null || !key || !shown ? null : { ms: shown.startTime - key.startTime, pret: (shown.detail as { prefetched: boolean }).prefetched }
}

const prochaineTrame = () => banc.depuisLaTouche(() => true)

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
export async function mesurerVerdicts(page: Page, pli: Pli, combien: number, boucle: Pick<PorteOuverte, 'effacer' | 'plusLong'>): Promise<Verdicts> {
  // Some pieces will not be ready in time: they do not count, so there must be more of them than are asked for.
  const dossiers = await trouverDossiers(pli, 2 * combien)
  const prets: number[] = []
  const touchesVides: number[] = []
  let pasPrets = 0
  boucle.effacer()
  for (const dossier of dossiers) {
    if (prets.length >= combien) break
    await page.goto(new URL(`/dossiers/${dossier.id}`, page.url()).href)
    await attendreDossier(page)
    await page.waitForFunction(() => performance.getEntriesByName('viewer:shown').length > 0)
    await page.waitForTimeout(APRES_MS)
    for (let left = aJuger(dossier).length - 1; left > 0 && prets.length < combien; left -= 1) {
      await page.waitForTimeout(REGARD_MS)
      const vide = await chronometrerTouche(page, 'F9', prochaineTrame)
      if (vide !== null) touchesVides.push(vide)
      const one = await chronometrerTouche(page, 'v', prochainePiece)
      if (one?.pret === true) prets.push(one.ms)
      else pasPrets += 1
    }
  }
  return { prets, pasPrets, touchesVides, silence: await boucle.plusLong() }
}
