import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fr } from '#shared/wording/fr.ts'
import { aller, attendreDossier, attendreListe, entrer, grille, nouvelleAdresse, pliDe, type Pli } from './appui.ts'
import { LISTES, listePrete } from './listes.ts'
import { photographier } from './photographe.ts'
import { expect, servir, test, type Serveur } from './serveur.ts'

const RACINE = join(import.meta.dirname, '../..')
const CANDIDATURES = process.env['PLI_E2E_CANDIDATURES'] ?? '10000'

/** An office in a folder of its own, for the length of a test. */
async function avecBureau(page: Page, preparer: (dossier: string) => void, faire: (serveur: Serveur) => Promise<void>): Promise<void> {
  const dossier = mkdtempSync(join(tmpdir(), 'pli-ecrans-'))
  try {
    preparer(dossier)
    const serveur = await servir({ demo: false, dossier })
    // The page leaves before the office closes: a stream cut under it is a fault of its own.
    await faire(serveur).finally(async () => {
      await page.goto('about:blank')
      await serveur.close()
    })
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
}

async function fonder(page: Page): Promise<Pli> {
  const pli = await pliDe(page)
  await pli.bureau.creer({
    etablissement: { nom: 'Université de Haute-Rive', adresse: '3 rue des Archives', ville: 'Rennes', service: 'Service des admissions', courriel: '', telephone: '' },
    campagne: { code: '2027', libelle: '2027-2028', debutLe: '2026-11-01', finLe: '2027-10-15' },
    moi: { prenom: 'Maëlle', nom: 'Le Goff', qualite: 'Gestionnaire' },
  })
  return pli
}

test('Le bureau vide : bienvenue, fondation, premiers pas, puis chaque écran sans rien', async ({ page }) => {
  await avecBureau(page, () => {}, async (serveur) => {
    await page.goto(await nouvelleAdresse(serveur))
    await expect(page.getByRole('heading', { name: fr.accueil.titre })).toBeVisible()
    await photographier(page, 'bienvenue', { grand: true })
    for (const [touche, image] of [['1', 'bienvenue-creer'], ['2', 'bienvenue-demonstration'], ['3', 'bienvenue-restaurer']] as const) {
      await page.keyboard.press(touche)
      await expect(page.getByRole('button', { name: fr.accueil.retour })).toBeVisible()
      await photographier(page, image)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('list', { name: fr.accueil.choix.nom })).toBeVisible()
    }
    await fonder(page)
    await aller(page, '/accueil')
    await expect(page.getByRole('heading', { name: fr.accueil.premiersPas.titre })).toBeVisible()
    await photographier(page, 'premiers-pas')
    for (const { nom, chemin } of LISTES) {
      await aller(page, chemin)
      await photographier(page, `${nom}.vide`)
    }
    for (const section of ['commissions', 'formations', 'pieces', 'signataires', 'tags', 'courriels', 'sauvegardes'] as const) {
      await aller(page, `/parametres/${section}`)
      await photographier(page, `parametres-${section}.vide`)
    }
  })
})

test(`Le grand bureau, ${CANDIDATURES} candidatures`, async ({ page }) => {
  test.setTimeout(600_000)
  const jeu = (dossier: string): void => void execFileSync(process.execPath, ['resources/demo/jeu.ts', '--candidatures', CANDIDATURES, '--data', dossier], { cwd: RACINE, stdio: 'ignore' })
  await avecBureau(page, jeu, async (serveur) => {
    await entrer(page, serveur, { theme: 'auto' })
    for (const { nom, chemin, grille: liste } of LISTES) {
      await aller(page, chemin)
      await listePrete(page, liste)
      await photographier(page, `${nom}.grand-bureau`)
    }
    await aller(page, '/?vue=toutes')
    await attendreListe(page)
    await page.keyboard.press('End')
    await expect(grille(page).locator('[data-active]')).toHaveAttribute('aria-rowindex', String(Number(CANDIDATURES) + 1))
    await expect(grille(page).locator('[data-active] [role="gridcell"]').nth(1)).toHaveText(/\S/)
    await photographier(page, 'file-attente.grand-bureau-fin', { themes: ['light'] })
    await page.keyboard.press('Enter')
    await attendreDossier(page)
    await photographier(page, 'dossier.grand-bureau')
  })
})
