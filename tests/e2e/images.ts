import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import sharp from 'sharp'

const RACINE = join(import.meta.dirname, '../..')
export const RESULTATS = join(RACINE, 'tests/results/images')
const VITRINE = join(RACINE, '.github/images')

/** The pictures of the README are drawn at each run into tests/results; only `PLI_IMAGES=1` puts them in the README's place. */
export function publier(nom: string): void {
  if (process.env['PLI_IMAGES'] === '1') copyFileSync(join(RESULTATS, nom), join(VITRINE, nom))
}

/** Where a picture of this name is to be written. */
export function cheminImage(nom: string): string {
  mkdirSync(RESULTATS, { recursive: true })
  return join(RESULTATS, nom)
}

/** The page of the document is drawn, not only its place. */
export async function attendreEncre(zone: Locator): Promise<void> {
  await expect(zone.getByRole('status').filter({ hasText: 'Ouverture' })).toHaveCount(0)
  await expect(zone.locator('canvas').first()).toBeVisible()
}

export interface Film {
  /** A picture of the page, shown that long (ms); waits for the paper when it is given. */
  prendre(duree: number, papier?: Locator): Promise<void>
  /** Joins the pictures into an animation. */
  developper(nom: string): Promise<void>
}

/** Pictures of a page, one after the other, joined into an animated WebP. */
export function createFilm(page: Page): Film {
  const vues: { readonly image: Buffer; readonly duree: number }[] = []
  return {
    async prendre(duree, papier) {
      if (papier) await attendreEncre(papier)
      vues.push({ image: await page.screenshot({ animations: 'disabled' }), duree })
    },
    async developper(nom) {
      await sharp(vues.map(({ image }) => image), { join: { animated: true } })
        .webp({ quality: 72, effort: 3, loop: 0, delay: vues.map(({ duree }) => duree) })
        .toFile(cheminImage(`${nom}.webp`))
      publier(`${nom}.webp`)
    },
  }
}
