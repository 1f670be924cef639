import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

export interface FauteAxe {
  readonly regle: string
  readonly selecteur: string
  readonly phrase: string
}

/**
 * What axe has to say of the page as it stands, one fault a node. In one go, without the tab that it opens to join frames: the mail's own frame holds
 * no script, so that axe cannot enter it. `couleurs` looks at contrasts only: what a second theme changes.
 */
export async function regarderAvecAxe(page: Page, { couleurs = false } = {}): Promise<FauteAxe[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('iframe')
  const { violations } = await (couleurs ? axe.withRules(['color-contrast']) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target, failureSummary }) => ({ regle: id, selecteur: String(target[0]), phrase: `${id}: ${html.slice(0, 160)} (${failureSummary?.split('\n').slice(1, 3).join(' ').trim()})` })),
  )
}
