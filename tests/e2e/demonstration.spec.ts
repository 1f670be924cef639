import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { DossierView } from '#shared/contract/candidatures.ts'
import { lireIds } from '#shared/domain/file-attente.ts'
import { fr } from '#shared/wording/fr.ts'
import { attendreDossier, attendreListe, entrer, grille, listePieces, litteral, ouvrirDepuisLaFile, papier, pieceCourante, suite, toast, trouverDossier, volet, type Pli } from './appui.ts'
import { createFilm } from './images.ts'
import { deposerSur } from './depot.ts'
import { expect, test } from './serveur.ts'

const COMMENTAIRE = 'Le scan est flou : envoyez une photo nette, à plat, des deux pages.'
const tousLisibles = (pieces: DossierView['pieces']): boolean => pieces.every(({ fichier }) => fichier === null || fichier.probleme === null)
const enLigneEntier = ({ formation, pieces, compte }: DossierView): boolean =>
  formation.mode === 'dematerialise' && formation.maitre === 'pli' && compte.controlees === 0 && pieces.filter(({ statut }) => statut === 'transmise').length >= 6 && tousLisibles(pieces)
const surPapier = ({ formation, pieces, compte }: DossierView): boolean => formation.mode === 'courrier' && formation.maitre === 'pli' && compte.controlees === 0 && pieces.length > 4 && pieces.every(({ fichier }) => fichier === null)

const ligneDePointage = (page: Page, libelle: string) => papier(page).getByRole('listitem').filter({ has: page.getByRole('heading', { name: libelle, exact: true }) })

/** Types a comment of refusal and confirms it, as a hand does. */
async function refuser(page: Page, commentaire: string): Promise<void> {
  await page.keyboard.press('r')
  await expect(page.getByLabel(fr.dossier.refus.champ)).toBeFocused()
  await page.keyboard.type(commentaire)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(fr.dossier.refus.champ)).toHaveCount(0)
}

/** Gives each piece that waits for one its verdict, by keys alone, until the next act of the dossier takes the focus. */
async function controler(page: Page, dossier: DossierView): Promise<void> {
  for (let rang = 0; rang < dossier.pieces.length; rang += 1) {
    const libelle = await pieceCourante(page)
    const piece = dossier.pieces.find((one) => one.libelle === libelle)
    if (piece === undefined || !['transmise', 'en_attente'].includes(piece.statut)) return
    if (piece.statut === 'en_attente' && dossier.formation.mode === 'dematerialise') return
    if (piece.statut === 'en_attente' && piece.conditionnelle) await page.keyboard.press('c')
    else if (rang === 2) await refuser(page, COMMENTAIRE)
    else await page.keyboard.press('v')
    await expect.poll(async () => (await pieceCourante(page)) !== libelle || (await suite(page).evaluate((button) => button === document.activeElement))).toBe(true)
    if (await suite(page).evaluate((button) => button === document.activeElement)) return
  }
}

/** Declares the dossier as its pieces say, by S then Enter. */
async function declarer(page: Page): Promise<void> {
  await page.keyboard.press('s')
  const form = volet(page).getByRole('form')
  await expect(form).toBeVisible()
  const submit = form.locator('button[type="submit"]')
  await expect(submit).toBeEnabled()
  await expect(submit).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
}

test('Dix dossiers, du premier au dixième, sans toucher la souris ; la liste me retrouve où j’étais', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration)
  await attendreListe(page)
  await page.keyboard.press('Enter')
  const faits: number[] = []
  for (let rang = 0; rang < 10; rang += 1) {
    const id = await attendreDossier(page)
    faits.push(id)
    const dossier = await pli.candidatures.get({ id })
    await expect(page.getByRole('heading', { name: dossier.identite.nom.toLocaleUpperCase('fr') }).first()).toBeVisible()
    await controler(page, dossier)
    await declarer(page)
    await page.keyboard.press('n')
    await expect(page).not.toHaveURL(new RegExp(`/dossiers/${id}\\b`))
  }
  const dernier = await pli.candidatures.get({ id: await attendreDossier(page) })
  await page.keyboard.press('Alt+1')
  await attendreListe(page)
  await expect(grille(page).locator('[data-active]')).toContainText(dernier.numero)
  expect(new Set(faits).size).toBe(10)
  for (const id of faits) expect(['complet', 'incomplet']).toContain((await pli.candidatures.get({ id })).dossier)
})

test('V, V, R : le courriel d’incomplet s’écrit tout seul, se corrige, attend, se reprend, et ne part jamais', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration)
  const choisi = await trouverDossier(pli, 'a_controler', enLigneEntier)
  const film = createFilm(page)
  await page.goto(new URL('/?mode=dematerialise', page.url()).href)
  await attendreListe(page)
  while (!(await grille(page).locator('[data-active]').innerText()).includes(choisi.numero)) await page.keyboard.press('ArrowDown')
  await film.prendre(1200)
  await page.keyboard.press('Enter')
  await attendreDossier(page)
  await film.prendre(1300, papier(page))
  for (const duree of [900, 900]) {
    const avant = await pieceCourante(page)
    await page.keyboard.press('v')
    await expect.poll(() => pieceCourante(page)).not.toBe(avant)
    await film.prendre(duree, papier(page))
  }
  const refusee = await pieceCourante(page)
  await page.keyboard.press('r')
  await expect(page.getByLabel(fr.dossier.refus.champ)).toBeFocused()
  await film.prendre(600)
  await page.keyboard.type(COMMENTAIRE)
  await film.prendre(1100)
  await page.keyboard.press('Enter')
  await expect.poll(() => pieceCourante(page)).not.toBe(refusee)
  await film.prendre(900, papier(page))
  await controler(page, await pli.candidatures.get({ id: choisi.id }))
  await film.prendre(600, papier(page))
  await page.keyboard.press('s')
  const texte = volet(page).getByLabel(fr.dossierFormulaires.incomplet.corps)
  await expect(texte).toHaveValue(new RegExp(COMMENTAIRE.slice(0, 20)))
  await film.prendre(3000)
  const attendues = await pli.dossiers.preparerIncomplet({ id: choisi.id })
  expect(attendues.pieces.map(({ libelle }) => libelle)).toContain(refusee)
  for (const { libelle, commentaire } of attendues.pieces) {
    await expect(texte).toHaveValue(new RegExp(litteral(libelle)))
    if (commentaire !== '') await expect(texte).toHaveValue(new RegExp(litteral(commentaire)))
  }

  await texte.press('Control+Home')
  await page.keyboard.type('Bonjour,\n\nSuite à notre échange téléphonique.\n\n')
  await expect(volet(page).getByText(fr.dossierFormulaires.incomplet.corrige)).toBeVisible()
  await page.keyboard.press('Tab')
  await volet(page).locator('button[type="submit"]').press('Enter')
  await expect(toast(page, fr.dossier.fait.declarerIncomplet)).toBeVisible()
  await film.prendre(2200)
  await film.developper('parcours')

  const declare = await pli.candidatures.get({ id: choisi.id })
  expect(declare.dossier).toBe('incomplet')
  const [resume] = declare.courriels
  const courriel = await pli.courriels.get({ id: resume?.id ?? 0 })
  expect(courriel).toMatchObject({ statut: 'en_attente', destinataire: choisi.coordonnees.courriel })
  expect(courriel.corps).toContain('Suite à notre échange téléphonique.')
  expect(courriel.texte).toContain(COMMENTAIRE)

  await page.keyboard.press('Control+z')
  await expect(listePieces(page).getByText(fr.statuts.dossier.receptionne, { exact: true })).toBeVisible()
  expect(await pli.courriels.get({ id: courriel.id })).toMatchObject({ statut: 'brouillon' })

  await declarer(page)
  const [relance] = (await pli.candidatures.get({ id: choisi.id })).courriels
  const attente = await pli.courriels.get({ id: relance?.id ?? 0 })
  await pli.courriels.envoyerMaintenant({ id: attente.id, version: attente.version })
  await expect.poll(async () => (await pli.courriels.get({ id: attente.id })).statut).toBe('ecrit')
  const { fichierEml } = await pli.courriels.get({ id: attente.id })
  const eml = join(demonstration.dossier, fichierEml ?? 'absent')
  const trouve = existsSync(eml) ? eml : fichierEml ?? 'absent'
  expect(readFileSync(trouve, 'utf8')).toContain(choisi.coordonnees.courriel)
})

test('Ctrl+Z défait d’un dossier à l’autre, le dernier geste d’abord', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration, { chemin: '/?mode=dematerialise&vue=a_pointer' })
  await attendreListe(page)
  await page.keyboard.press('Enter')
  const statutDe = async (id: number, libelle: string) => (await pli.candidatures.get({ id })).pieces.find((piece) => piece.libelle === libelle)?.statut
  const gestes: { id: number; libelle: string }[] = []
  for (const rang of [0, 1]) {
    const id = await attendreDossier(page)
    const libelle = await pieceCourante(page)
    gestes.push({ id, libelle })
    await page.keyboard.press('v')
    await expect(toast(page, fr.dossier.fait.valider(libelle))).toBeVisible()
    await expect.poll(() => statutDe(id, libelle)).toBe('validee')
    if (rang === 0) {
      await page.keyboard.press('n')
      await expect(page).not.toHaveURL(new RegExp(`/dossiers/${id}\\b`))
    }
  }
  for (const { id, libelle } of gestes.toReversed()) {
    await page.keyboard.press('Control+z')
    await expect.poll(() => statutDe(id, libelle)).toBe('transmise')
    await expect(page).toHaveURL(new RegExp(`/dossiers/${id}\\b`))
  }
})

test('La page suivante d’abord : deux touches plus vite qu’une image jugent deux pièces, chacune la sienne', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration)
  const { id, numero, pieces } = await trouverDossier(pli, 'a_controler', ({ formation, pieces: all }) => formation.mode === 'dematerialise' && all.filter(({ statut, fichier }) => statut === 'transmise' && fichier?.probleme === null).length >= 4 && all.every(({ fichier }) => fichier === null || fichier.probleme === null))
  const attendues = pieces.filter(({ statut }) => statut === 'transmise').slice(0, 2).map(({ libelle }) => libelle)
  await ouvrirDepuisLaFile(page, numero)
  await expect(papier(page).getByRole('document').first()).toBeFocused()
  await page.evaluate(() => {
    for (const _touche of ['v', 'v']) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', bubbles: true, cancelable: true }))
  })
  const validees = async () => (await pli.candidatures.get({ id })).pieces.filter(({ statut }) => statut === 'validee').map(({ libelle }) => libelle)
  await expect.poll(validees).toEqual(expect.arrayContaining(attendues))
  await expect.poll(() => page.locator('[role="document"]:focus').count(), 'the paper keeps the keyboard').toBe(1)
  expect(attendues).not.toContain(await pieceCourante(page))
})

test('La palette trouve un candidat sans ses accents et une commande par son mot ; ? montre les touches de l’écran', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration)
  await attendreListe(page)
  const accentue = await trouverDossier(pli, 'toutes', ({ identite }) => /[À-ÖØ-Þ]/.test(identite.nom.toLocaleUpperCase('fr')))
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: fr.shell.palette.titre })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(accentue.identite.nom.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase())
  await expect(palette.getByRole('option').filter({ hasText: accentue.numero })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('lettr')
  await expect(palette.getByRole('option').filter({ hasText: fr.shell.actions.aller(fr.shell.rail.lettres) })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/lettres/)

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: fr.shell.raccourcis.titre })).toContainText(fr.shell.actions.palette)
})

test('D met deux pièces côte à côte, X passe de l’une à l’autre, Échap en ferme une', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration)
  const { numero } = await trouverDossier(pli, 'toutes', ({ pieces }) => pieces.filter(({ fichier }) => fichier?.probleme === null).length >= 3)
  await ouvrirDepuisLaFile(page, numero)
  await page.keyboard.press('d')
  await expect(papier(page).getByRole('document')).toHaveCount(2)
  const premiere = await pieceCourante(page)
  await page.keyboard.press('x')
  await expect.poll(() => pieceCourante(page)).not.toBe(premiere)
  await page.keyboard.press('Escape')
  await expect(papier(page).getByRole('document')).toHaveCount(1)
})

test('Le papier en main : V, R et C pointent sans numérisation ; un fichier lâché sur une ligne l’ajoute', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration)
  const choisi = await trouverDossier(pli, 'a_controler', surPapier)
  await ouvrirDepuisLaFile(page, choisi.numero)
  await expect(papier(page).getByRole('heading', { name: fr.dossier.pointage.titre })).toBeVisible()
  const premiere = await pieceCourante(page)
  await page.keyboard.press('v')
  await expect.poll(() => pieceCourante(page)).not.toBe(premiere)
  await expect(ligneDePointage(page, premiere)).toContainText(fr.statuts.pieceSansFichier)

  const seconde = await pieceCourante(page)
  await deposerSur(page, ligneDePointage(page, seconde), 'ordinaire.pdf')
  await expect.poll(async () => (await pli.candidatures.get({ id: choisi.id })).pieces.find(({ libelle }) => libelle === seconde)?.fichier?.nom).toBe('ordinaire.pdf')
  await expect(papier(page).getByRole('group', { name: /^Page 1/ })).toBeVisible()
})

test('Un PDF protégé dit sa phrase en français, et le verdict reste possible', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration)
  const choisi = await trouverDossier(pli, 'a_controler', enLigneEntier)
  await ouvrirDepuisLaFile(page, choisi.numero)
  const libelle = await pieceCourante(page)
  await deposerSur(page, listePieces(page).locator('[data-courante]'), 'motdepasse.pdf')
  await expect(papier(page).getByRole('alert')).toContainText(fr.problemes.fichier.PDF_MOTDEPASSE('motdepasse.pdf'))
  await papier(page).getByRole('button', { name: fr.dossier.papier.redemander }).click()
  await expect(page.getByLabel(fr.dossier.refus.champ)).toHaveValue(fr.dossier.papier.redemande)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await pli.candidatures.get({ id: choisi.id })).pieces.find((piece) => piece.libelle === libelle)).toMatchObject({ statut: 'refusee', commentaire: fr.dossier.papier.redemande })
})

test('« Où en est mon dossier ? » : trois touches depuis la liste', async ({ demonstration, page }) => {
  const pli: Pli = await entrer(page, demonstration, { chemin: '/?vue=incompletes' })
  await attendreListe(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('g')
  const guichet = page.getByRole('dialog', { name: fr.fileAttente.guichet.titre })
  await expect(guichet).toContainText(fr.fileAttente.guichet.cache)
  const numero = /[0-9A-Z]{8}-\d/.exec(await guichet.innerText())?.[0] ?? ''
  const { ids } = await pli.candidatures.ids({ filtre: { vue: 'incompletes' }, ordre: { tri: 'reception', sens: 'asc' } })
  expect((await pli.candidatures.get({ id: lireIds(ids)[2] ?? 0 })).numero).toBe(numero)
  await page.keyboard.press('Escape')
  await expect(guichet).toHaveCount(0)
  await expect(grille(page)).toBeFocused()

  const ailleurs = await trouverDossier(pli, 'completes', () => true)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(ailleurs.numero)
  await expect(page.getByRole('option', { name: new RegExp(ailleurs.numero) })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+Enter')
  await expect(guichet).toContainText(ailleurs.numero)
  await page.keyboard.press('Escape')
  await expect(guichet).toHaveCount(0)
})

test('Trois repères le premier jour laissent travailler, et Échap les congédie pour de bon', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration, { reperesVus: false })
  await attendreListe(page)
  const repere = page.getByRole('complementary', { name: fr.shell.reperes.nom })
  await expect(repere).toContainText(fr.shell.reperes.pas.ouvrir.titre)
  await page.keyboard.press('Enter')
  await attendreDossier(page)
  await expect(repere).toContainText(fr.shell.reperes.pas.verdict.titre)
  await repere.getByRole('button', { name: fr.shell.reperes.suivant }).click()
  await expect(repere).toContainText(fr.shell.reperes.pas.suivant.titre)
  await page.keyboard.press('Escape')
  await expect(repere).toHaveCount(0)
  await expect.poll(async () => (await pli.bureau.session()).preferences.reperesVus).toBe(true)
  await page.reload()
  await attendreDossier(page)
  await expect(repere).toHaveCount(0)
})
