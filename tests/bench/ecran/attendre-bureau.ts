import type { Pli } from '../../e2e/appui.ts'

const LIMITE_MS = 900_000

async function attendre(vrai: () => Promise<boolean>, quoi: string): Promise<void> {
  const limit = performance.now() + LIMITE_MS
  while (!(await vrai())) {
    if (performance.now() > limit) throw new Error(`${quoi}: not within ${LIMITE_MS / 60_000} minutes`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** Acts wait for the check that every opening makes (decision 14). */
export const attendreOuvert = (pli: Pli): Promise<void> => attendre(async () => (await pli.bureau.session()).etat === 'ouvert', 'the office is open')

/** The demonstration fills its last dossiers behind the first ones: a measure waits until the core is at rest. */
export const attendreRepos = (pli: Pli): Promise<void> => attendre(async () => (await pli.travaux.list()).every(({ etat }) => etat !== 'en_cours'), 'the core is at rest')
