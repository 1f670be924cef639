import { fr } from '#shared/wording/fr.ts'
import { aller, arreterRemplissage, entrer, ouvrirDepuisLaFile, papier, trouverDossier, volet } from './appui.ts'
import { attendreEncre, cheminImage, publier } from './images.ts'
import { LISTES, listePrete } from './listes.ts'
import { attendreCalme, GRAND, photographier } from './photographe.ts'
import { expect, test } from './serveur.ts'

test('Les listes, pleines, dans les deux thèmes', async ({ demonstration, page }) => {
  await arreterRemplissage(await entrer(page, demonstration, { theme: 'auto' }))
  for (const { nom, chemin, grille: liste } of LISTES) {
    await aller(page, chemin)
    await listePrete(page, liste)
    if (nom === 'lettres') await attendreEncre(papier(page))
    await photographier(page, nom, { grand: true })
  }
})

test('Le poste de contrôle : pièce, refus, incomplet, avis, deux pièces, pointage', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration, { theme: 'auto' })
  const { numero } = await trouverDossier(pli, 'a_controler', ({ compte, formation, pieces }) => formation.maitre === 'pli' && compte.controlees === 0 && pieces.filter(({ fichier }) => fichier?.probleme === null).length >= 6)
  await ouvrirDepuisLaFile(page, numero)
  await attendreEncre(papier(page))
  await photographier(page, 'dossier', { grand: true })
  await volet(page).getByRole('button', { name: fr.accueil.candidature.modifier.action }).click()
  await expect(page.getByRole('dialog', { name: fr.accueil.candidature.modifier.titre })).toBeVisible()
  await photographier(page, 'modifier-candidat')
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await expect(page.getByLabel(fr.dossier.refus.champ)).toBeFocused()
  await photographier(page, 'dossier-refus')
  await page.keyboard.press('Escape')
  for (const touche of ['v', 'v']) await page.keyboard.press(touche)
  await page.keyboard.press('s')
  await expect(volet(page).getByLabel(fr.dossierFormulaires.incomplet.corps)).toHaveValue(/./)
  await photographier(page, 'dossier-incomplet', { grand: true })
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await expect(volet(page).getByRole('heading', { name: fr.dossierFormulaires.avis.titre })).toBeVisible()
  await photographier(page, 'dossier-avis')
  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  await expect(papier(page).getByRole('document')).toHaveCount(2)
  await photographier(page, 'dossier-deux-pieces', { grand: true, themes: ['light'] })

  const surPapier = await trouverDossier(pli, 'a_controler', ({ pieces, formation }) => formation.mode === 'courrier' && pieces.length > 4 && pieces.every(({ fichier }) => fichier === null))
  await ouvrirDepuisLaFile(page, surPapier.numero)
  await expect(papier(page).getByRole('heading', { name: fr.dossier.pointage.titre })).toBeVisible()
  await photographier(page, 'dossier-pointage', { grand: true })
})

test('L’image du README : le poste à 1920 × 1080', async ({ demonstration, page }) => {
  await page.setViewportSize(GRAND)
  const pli = await entrer(page, demonstration, { theme: 'light' })
  const { numero } = await trouverDossier(pli, 'a_controler', ({ compte, pieces, formation }) => formation.maitre === 'pli' && compte.controlees === 0 && pieces.filter(({ statut }) => statut === 'transmise').length >= 6 && pieces[3]?.code === 'RELEVES' && pieces.every(({ fichier }) => fichier === null || fichier.probleme === null))
  await ouvrirDepuisLaFile(page, numero)
  for (let rang = 0; rang < 3; rang += 1) await page.keyboard.press('v')
  await attendreEncre(papier(page))
  await attendreCalme(page)
  await page.screenshot({ path: cheminImage('dossier.png'), animations: 'disabled' })
  publier('dossier.png')
})
