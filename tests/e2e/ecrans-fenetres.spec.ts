import type { ParametresWording } from '#shared/wording/fr/parametres.ts'
import { fr } from '#shared/wording/fr.ts'
import { aller, attendreDossier, attendreListe, entrer, papier, trouverDossier, type Pli } from './appui.ts'
import { attendreEncre } from './images.ts'
import { LISTES, listePrete } from './listes.ts'
import { photographier } from './photographe.ts'
import { expect, test } from './serveur.ts'

const SECTIONS = Object.keys(fr.parametres.sections) as (keyof ParametresWording['sections'])[]

test('Les fenêtres de la liste, des lettres et des courriels', async ({ demonstration, page }) => {
  const pli = await entrer(page, demonstration, { theme: 'auto', chemin: '/?vue=toutes' })
  await attendreListe(page)
  const fenetre = (nom: string | RegExp) => page.getByRole('dialog', { name: nom })
  const ouvrirPuis = async (touche: string, nom: string | RegExp, image: string): Promise<void> => {
    await page.keyboard.press(touche)
    await expect(fenetre(nom)).toBeVisible()
    await photographier(page, image)
    await page.keyboard.press('Escape')
    await expect(fenetre(nom)).toHaveCount(0)
  }
  await ouvrirPuis('Control+k', fr.shell.palette.titre, 'palette')
  await ouvrirPuis('?', fr.shell.raccourcis.titre, 'raccourcis')
  await ouvrirPuis('g', fr.fileAttente.guichet.titre, 'guichet')
  for (let rang = 0; rang < 3; rang += 1) {
    await page.keyboard.press('x')
    await page.keyboard.press('ArrowDown')
  }
  await ouvrirPuis('s', fr.fileAttente.statut.titre, 'statut-en-masse')
  await page.keyboard.press('s')
  await expect(page.getByRole('radio', { name: fr.fileAttente.statut.actes.receptionner })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: fr.fileAttente.statut.defauts.quandMeme })).toBeEnabled()
  await photographier(page, 'statut-en-masse-complet')
  await page.keyboard.press('Escape')
  await ouvrirPuis('a', fr.fileAttente.avis.titre, 'avis-en-masse')
  await ouvrirPuis('t', fr.fileAttente.tags.titre(3), 'etiquettes-en-masse')
  await ouvrirPuis('Control+Alt+n', fr.accueil.candidature.titre, 'nouvelle-candidature')

  await aller(page, '/lettres')
  await listePrete(page, fr.lettres.grille)
  await page.keyboard.press('x')
  await ouvrirPuis('i', fr.lettres.impression.titre(1), 'lettres-imprimer')
  await ouvrirPuis('m', fr.lettres.marquer.imprimees.titre(1), 'lettres-marquer')
  await page.keyboard.press('e')
  await expect(fenetre(fr.lettres.export.titre(1))).toBeVisible()
  await photographier(page, 'lettres-exporter')
  await page.getByRole('button', { name: fr.lettres.export.dossier }).click()
  await expect(page.getByLabel(fr.parametres.dossier.chemin)).toBeVisible()
  await photographier(page, 'choix-dossier')

  await ecrireUnBrouillon(pli)
  await aller(page, '/courriels')
  await page.getByRole('radio', { name: new RegExp(`^${fr.courriels.groupes.brouillons}`) }).check()
  await listePrete(page, fr.courriels.grille)
  await page.getByRole('button', { name: fr.actes.courriel.modifier }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await photographier(page, 'courriel-modifier')
})

test('Les quatorze parties des paramètres, et leurs formulaires', async ({ demonstration, page }) => {
  await entrer(page, demonstration, { theme: 'auto' })
  for (const section of SECTIONS) {
    await aller(page, `/parametres/${section}`)
    await expect(page.getByRole('heading', { name: fr.parametres.sections[section], level: 2 })).toBeVisible()
    await photographier(page, `parametres-${section}`)
  }
  for (const section of ['signataires', 'formations', 'commissions', 'gestionnaires'] as const) {
    await aller(page, `/parametres/${section}`)
    await page.getByRole('list', { name: fr.parametres.sections[section] }).getByRole('button').first().click()
    await photographier(page, `parametres-${section}-formulaire`)
  }
})

test('Les repères du premier jour', async ({ demonstration, page }) => {
  await entrer(page, demonstration, { theme: 'auto', reperesVus: false })
  await attendreListe(page)
  await photographier(page, 'reperes-liste')
  await page.keyboard.press('Enter')
  await attendreDossier(page)
  await attendreEncre(papier(page))
  await photographier(page, 'reperes-verdict')
  await page.getByRole('button', { name: fr.shell.reperes.suivant, exact: true }).click()
  await photographier(page, 'reperes-suivant')
})

/** A courriel held back before it left: it can be corrected. */
async function ecrireUnBrouillon(pli: Pli): Promise<void> {
  const { id, version } = await trouverDossier(pli, 'toutes', ({ dossier, formation, coordonnees }) => dossier === 'en_attente' && formation.maitre === 'pli' && coordonnees.courriel !== '')
  const date = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format()
  const { courrielId } = await pli.dossiers.receptionner({ id, version, date, accuse: true })
  const courriel = await pli.courriels.get({ id: courrielId ?? 0 })
  await pli.courriels.annulerEnvoi({ id: courriel.id, version: courriel.version })
}

const PANNE = { status: 500, contentType: 'application/json', body: JSON.stringify({ json: { defined: true, code: 'PANNE', status: 500, message: 'PANNE', data: { reference: 'K7-2041' } }, meta: [] }) }

test('Une panne dit ce qui manque, pourquoi, et sa référence, sur chaque écran ; une liaison coupée aussi', async ({ demonstration, page, ecoute }) => {
  ecoute.tolerer(/500 \(|404 \(|ERR_FAILED|ERR_CONNECTION|net::/)
  const pli = await entrer(page, demonstration, { theme: 'auto' })
  for (const { nom, chemin, rpc, erreur } of LISTES) {
    await page.route(`**/rpc/${rpc}`, (route) => route.fulfill(PANNE))
    await aller(page, chemin)
    await expect(page.getByText(erreur)).toBeVisible()
    await expect(page.getByText(/K7-2041/).first()).toBeVisible()
    await photographier(page, `${nom}.erreur`)
    await page.unroute(`**/rpc/${rpc}`)
  }
  await page.route('**/rpc/candidatures/get', (route) => route.fulfill(PANNE))
  const { id } = await trouverDossier(pli, 'toutes', () => true)
  await aller(page, `/dossiers/${id}`)
  await expect(page.getByText(fr.dossier.illisible)).toBeVisible()
  await photographier(page, 'dossier.erreur')
  await page.unroute('**/rpc/candidatures/get')
  await aller(page, '/dossiers/999999')
  await expect(page.getByText(fr.dossier.introuvable)).toBeVisible()
  await photographier(page, 'dossier.introuvable')
  await aller(page, '/nulle-part')
  await expect(page.getByText(fr.shell.etats.introuvable)).toBeVisible()
  await photographier(page, 'page-introuvable')

  await aller(page, '/')
  await attendreListe(page)
  await page.context().setOffline(true)
  await page.keyboard.press('Enter')
  await expect(page.getByText(fr.shell.bandeaux.horsLigne)).toBeVisible()
  await photographier(page, 'hors-ligne')
  await page.context().setOffline(false)
  await expect(page.getByText(fr.shell.bandeaux.horsLigne)).toHaveCount(0)
})
