import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'

const PIECES = join(import.meta.dirname, '../fixtures/pieces/octets')

/** Drops a file of the fixtures on an element, as a hand does from a folder. */
export async function deposerSur(page: Page, cible: Locator, nom: string): Promise<void> {
  const octets = readFileSync(join(PIECES, nom)).toString('base64')
  const dataTransfer = await page.evaluateHandle(
    ({ octets, nom }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(octets), (sign) => sign.codePointAt(0) ?? 0)], nom, { type: 'application/pdf' }))
      return transfer
    },
    { octets, nom },
  )
  for (const type of ['dragenter', 'dragover', 'drop']) await cible.dispatchEvent(type, { dataTransfer })
}
