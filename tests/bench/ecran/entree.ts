import type { Page } from 'playwright'
import { aller, attendrePrete, pliDe, type Pli } from '../../e2e/appui.ts'
import { ouvrirNavigateur } from '../../support/navigateur.ts'
import { attendreOuvert } from './attendre-bureau.ts'
import { installerBanc } from './dans-la-page.ts'
import { ouvrirPorte, type PorteOuverte } from './porte.ts'

const FENETRE = { width: 1440, height: 900 }

export interface Entree {
  readonly page: Page
  readonly pli: Pli
  readonly porte: PorteOuverte
}

/** What a person waits for on the screen: the real built door, in a real browser, entered by a page that watches its own keys. */
export async function avecPage<T>(source: Parameters<typeof ouvrirPorte>[0], mesurer: (entree: Entree) => Promise<T>): Promise<T> {
  const porte = await ouvrirPorte(source)
  const browser = await ouvrirNavigateur()
  try {
    const page = await browser.newPage({ viewport: FENETRE, locale: 'fr-FR' })
    await installerBanc(page)
    await page.goto(porte.adresse)
    await page.waitForFunction(() => document.querySelector<HTMLMetaElement>('meta[name="pli-jeton"]')?.content)
    await attendrePrete(page)
    const pli = await pliDe(page)
    await attendreOuvert(pli)
    await pli.bureau.preferer({ reperesVus: true, apercu: false, passageAutomatique: true, touchesSimples: true })
    await aller(page, '/')
    return await mesurer({ page, pli, porte })
  } finally {
    await browser.close()
    await porte.close()
  }
}
