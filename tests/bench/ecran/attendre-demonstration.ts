import type { Pli } from '../../e2e/appui.ts'

const LIMITE_MS = 240_000

/** The demonstration fills its last dossiers behind the first ones: a measure waits until it is at rest. */
export async function attendreDemonstration(pli: Pli): Promise<void> {
  const limit = performance.now() + LIMITE_MS
  for (;;) {
    const [{ etat }, travaux] = await Promise.all([pli.bureau.session(), pli.travaux.list()])
    if (etat === 'ouvert' && travaux.every((one) => one.etat !== 'en_cours')) return
    if (performance.now() > limit) throw new Error('the demonstration is not ready after four minutes')
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}
