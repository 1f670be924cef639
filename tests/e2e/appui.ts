import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, type Locator, type Page } from '@playwright/test'
import type { DossierView } from '#shared/contract/candidatures.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Preferences } from '#shared/contract/bureau.ts'
import { lireIds } from '#shared/domain/file-attente.ts'
import { fr } from '#shared/wording/fr.ts'
import type { Serveur } from './serveur.ts'

export type Pli = ContractRouterClient<Contract>

/** Another address of an office that is already open, asked as a second `npm start` does: each opens one session. */
export async function nouvelleAdresse({ dossier }: Pick<Serveur, 'dossier'>): Promise<string> {
  const { port, secret } = JSON.parse(readFileSync(join(dossier, 'verrou.json'), 'utf8')) as { port: number; secret: string }
  const origin = `http://127.0.0.1:${port}`
  const answer = await fetch(`${origin}/ouverture/nouvelle`, { method: 'POST', headers: { origin, 'x-pli-secret': secret } })
  if (!answer.ok) throw new Error(`no new address: ${answer.status}`)
  return answer.text()
}

/** The contract, called with the page's own session: what a test arranges or reads back without the screen. */
export async function pliDe(page: Page): Promise<Pli> {
  const jeton = (await page.locator('meta[name="pli-jeton"]').getAttribute('content')) ?? ''
  const { port } = new URL(page.url())
  const cookie = (await page.context().cookies(page.url())).map(({ name, value }) => `${name}=${value}`).join('; ')
  const origin = `http://127.0.0.1:${port}`
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { 'x-pli-jeton': jeton, cookie, origin } }))
}

/** Enters the office in this page, with these preferences, then goes to the path. */
export async function entrer(page: Page, serveur: Serveur, { chemin = '/', ...preferences }: Partial<Preferences> & { readonly chemin?: string } = {}): Promise<Pli> {
  await page.goto(await nouvelleAdresse(serveur))
  await expect(page.locator('meta[name="pli-jeton"]')).not.toHaveAttribute('content', '')
  await attendrePrete(page)
  const pli = await pliDe(page)
  await pli.bureau.preferer({ reperesVus: true, ...preferences })
  await aller(page, chemin)
  return pli
}

/** The first dossiers of a demonstration have their files when it opens; making those of the others would take half of the machine. */
export async function arreterRemplissage(pli: Pli): Promise<void> {
  for (const { id, genre, etat } of await pli.travaux.list()) if (genre === 'demonstration' && etat === 'en_cours') await pli.travaux.annuler({ id })
}

/** A text as a pattern that matches it alone. */
export const litteral = (texte: string): string => texte.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)

/** The skeleton of index.html is gone: the workstation is drawn. */
export const attendrePrete = (page: Page): Promise<void> => expect(page.locator('.squelette')).toHaveCount(0)

/** Loads a path of the office, as a deep link does. */
export async function aller(page: Page, chemin: string): Promise<void> {
  await page.goto(new URL(chemin, page.url()).href)
  await attendrePrete(page)
}

export const grille = (page: Page, nom: string = fr.fileAttente.grille): Locator => page.getByRole('grid', { name: nom })

/** The list has drawn its lines and holds the keyboard. */
export async function attendreListe(page: Page): Promise<void> {
  await expect(grille(page).locator('[data-active]')).toHaveCount(1)
  await expect(grille(page).locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(grille(page)).toBeFocused()
}

/** Opens a candidature from the list, by keyboard, searching it by its number in every view. */
export async function ouvrirDepuisLaFile(page: Page, numero: string): Promise<void> {
  await aller(page, `/?vue=toutes&recherche=${numero}`)
  await attendreListe(page)
  await page.keyboard.press('Enter')
  await attendreDossier(page)
}

export const listePieces = (page: Page): Locator => page.getByRole('region', { name: fr.dossier.colonnes.gauche })
export const volet = (page: Page): Locator => page.getByRole('region', { name: fr.dossier.colonnes.droite })
/** Where paper is shown, or ticked. */
export const papier = (page: Page): Locator => page.getByRole('main')
export const suite = (page: Page): Locator => listePieces(page).locator('footer').getByRole('button').first()

export async function attendreDossier(page: Page): Promise<number> {
  await page.waitForURL(/\/dossiers\/\d+/)
  await expect(volet(page)).toBeVisible()
  return Number(/\/dossiers\/(\d+)/.exec(page.url())?.[1])
}

/** The name of the piece under verdict. */
export const pieceCourante = (page: Page): Promise<string> => listePieces(page).locator('[data-courante] button[title]').getAttribute('title').then((title) => title ?? '')

/** The toast of the last act. */
export const toast = (page: Page, phrase: string | RegExp): Locator => page.getByRole('status').filter({ hasText: phrase })

/** The first candidature of a view that answers, read in the queue's own order. */
export async function trouverDossier(pli: Pli, vue: 'a_controler' | 'a_pointer' | 'completes' | 'avis_a_valider' | 'toutes', bon: (dossier: DossierView) => boolean): Promise<DossierView> {
  const { ids } = await pli.candidatures.ids({ filtre: { vue }, ordre: { tri: 'reception', sens: 'asc' } })
  for (const id of lireIds(ids)) {
    const dossier = await pli.candidatures.get({ id })
    if (bon(dossier)) return dossier
  }
  throw new Error(`the demonstration has no such dossier in ${vue}`)
}
