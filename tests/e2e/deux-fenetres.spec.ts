import { fr } from '#shared/wording/fr.ts'
import { attendreDossier, attendreListe, entrer, grille, listePieces, ouvrirDepuisLaFile, pieceCourante, trouverDossier, volet } from './appui.ts'
import { ecouter, expect, test } from './serveur.ts'

const aVoir = ({ pieces }: { readonly pieces: readonly { readonly statut: string }[] }): boolean => pieces.filter(({ statut }) => statut === 'transmise').length >= 4

test('Deux onglets du même navigateur : le verdict de l’un paraît dans l’autre, dossier et liste, sans recharger', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration)
  const choisi = await trouverDossier(pli, 'a_controler', aVoir)
  await ouvrirDepuisLaFile(page, choisi.numero)
  const [dossier, liste] = [await page.context().newPage(), await page.context().newPage()]
  const ecoutes = [ecouter(dossier), ecouter(liste)]
  await dossier.goto(page.url())
  await attendreDossier(dossier)
  await liste.goto(new URL(`/?vue=toutes&recherche=${choisi.numero}`, page.url()).href)
  await attendreListe(liste)
  const ligne = grille(liste).getByRole('row').filter({ hasText: choisi.numero })
  await expect(ligne.getByRole('img', { name: new RegExp(`${choisi.compte.controlees}/`) })).toBeVisible()

  await page.bringToFront()
  const libelle = await pieceCourante(page)
  await page.keyboard.press('v')
  const mot = (fenetre: typeof page) => listePieces(fenetre).getByRole('listitem').filter({ has: fenetre.locator(`button[title="${libelle}"]`) })
  await expect(mot(page)).toContainText(fr.statuts.piece.validee)
  await expect(mot(dossier)).toContainText(fr.statuts.piece.validee)
  await expect(ligne.getByRole('img', { name: new RegExp(`${choisi.compte.controlees + 1}/`) })).toBeVisible()
  expect(ecoutes.flatMap(({ fautes }) => fautes)).toEqual([])
})

test('Deux personnes sur le même dossier : la seconde voit le verdict de la première ; un geste arrivé trop tard dit qui et à quelle heure', async ({ demonstration, page, browser, ecoute }) => {
  const pli = await entrer(page, demonstration)
  const choisi = await trouverDossier(pli, 'a_controler', aVoir)
  const autre = await (await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' })).newPage()
  const collegue = await entrer(autre, demonstration)
  const [, qui] = (await collegue.bureau.gestionnaires()).filter(({ actif, profil }) => actif && (profil === 'gestionnaire' || profil === 'responsable'))
  await collegue.bureau.changerDeGestionnaire({ id: qui?.id ?? 0 })
  await ouvrirDepuisLaFile(page, choisi.numero)
  await ouvrirDepuisLaFile(autre, choisi.numero)

  const premiere = await pieceCourante(autre)
  await autre.keyboard.press('v')
  const mot = listePieces(page).getByRole('listitem').filter({ has: page.locator(`button[title="${premiere}"]`) })
  await expect(mot).toContainText(fr.statuts.piece.validee)

  // The verdict of my colleague is recorded while mine is on its way: mine carries the version that I saw.
  const mienne = await pieceCourante(autre)
  const vue = (await pli.candidatures.get({ id: choisi.id })).pieces.find(({ libelle }) => libelle === mienne)
  ecoute.tolerer(/409 \(Conflict\).*\/rpc\/pieces\/valider/)
  await listePieces(page).locator(`button[title="${mienne}"]`).click()
  await page.route('**/rpc/pieces/valider', async (route) => {
    await collegue.pieces.refuser({ candidatureId: choisi.id, pieceJustificativeId: vue?.pieceJustificativeId ?? 0, version: vue?.version ?? 0, commentaire: 'Page 2 absente.' })
    await route.continue()
  })
  await page.keyboard.press('v')
  const dit = page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: /Modifié entre-temps/ })
  await expect(dit.first()).toContainText(new RegExp(`à \\d{2}.h.\\d{2}.*par ${qui?.prenom} ${qui?.nom}`))
  await expect(volet(page)).toContainText('Page 2 absente.')
  await autre.context().close()
})
