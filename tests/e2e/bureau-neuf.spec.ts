import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import sharp from 'sharp'
import type { Page } from '@playwright/test'
import { fr } from '#shared/wording/fr.ts'
import { texteDe, verifier } from '../letters/lecture-pdf.ts'
import { faireConfiance, MOT_DE_PASSE, ouvrirSmtp, type Boite } from '../mail/serveurs.ts'
import { aller, attendreDossier, attendreListe, grille, listePieces, litteral, nouvelleAdresse, papier, pieceCourante, pliDe, toast, volet, type Pli } from './appui.ts'
import { cheminImage, publier } from './images.ts'
import { expect, test } from './serveur.ts'

const REFUSE = { nom: 'NGUYỄN', prenom: 'Thị Ánh', courriel: 'anh.nguyen@example.org', adresse: '12 rue Émile-Zola', codePostal: '35000', ville: 'Rennes' }
const INCOMPLET = { nom: 'ŁUKASIEWICZ', prenom: 'Jan', courriel: 'jan.lukasiewicz@example.org', adresse: 'ul. Piotrkowska 7', codePostal: '90-001', ville: 'Łódź' }
const SANS_COURRIEL = { nom: 'ÇELİK', prenom: 'Özgür', courriel: '', adresse: '3 quai de l’Île', codePostal: '29200', ville: 'Brest' }
type Personne = typeof REFUSE

const COMMENTAIRE = 'Il manque la seconde page, celle du semestre 2.'

/** Types what a person types, field after field, and saves by keyboard. */
async function remplir(page: Page, champs: Readonly<Record<string, string>>, enregistrer = 'Control+s'): Promise<void> {
  for (const [label, valeur] of Object.entries(champs)) {
    await page.getByLabel(new RegExp(`^${litteral(label)}\\s*\\*?$`)).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(valeur)
  }
  await page.keyboard.press(enregistrer)
}

async function creerLeBureau(page: Page): Promise<void> {
  const words = fr.accueil.creer
  await expect(page.getByRole('heading', { name: fr.accueil.titre })).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByLabel(words.etablissement)).toBeFocused()
  for (const valeur of ['Université de Haute-Rive', '3 rue des Archives, CS 93837, 35000 Rennes', 'Rennes', 'Maëlle', 'Le Goff', 'Gestionnaire de scolarité']) {
    await page.keyboard.type(valeur)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: fr.accueil.premiersPas.titre })).toBeVisible()
}

async function premiersPas(page: Page): Promise<void> {
  const { premiersPas: pas } = fr.accueil
  const commission = fr.parametres.commissions.champs
  await expect(page.getByLabel(commission.libelle)).toBeFocused()
  await page.keyboard.type('Commission informatique')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(pas.avance(1, 4))).toBeVisible()
  await expect(page.getByLabel(fr.parametres.formations.champs.libelle)).toBeFocused()
  await page.keyboard.type('Master 1 Ingénierie des systèmes complexes')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(pas.avance(2, 4))).toBeVisible()
  await expect(page.getByRole('button', { name: fr.parametres.pieces.usuelles })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(pas.avance(3, 4))).toBeVisible()
}

/** A candidature typed from paper, in the dialog that is open. */
async function saisirCandidature(page: Page, personne: Personne): Promise<void> {
  const words = fr.accueil.candidature
  const fenetre = page.getByRole('dialog', { name: words.titre })
  const formation = fenetre.getByRole('combobox', { name: words.formation })
  await expect(formation).toBeVisible()
  if ((await formation.inputValue()) === '') {
    await formation.focus()
    await page.keyboard.type('master')
    await expect(fenetre.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
  }
  const champs = { nom: words.nom, prenom: words.prenom, courriel: words.courriel, adresse: words.adresse, codePostal: words.codePostal, ville: words.ville } as const
  for (const [cle, label] of Object.entries(champs)) {
    await fenetre.getByRole('textbox', { name: label, exact: true }).focus()
    await page.keyboard.type(personne[cle as keyof typeof champs])
  }
  await page.keyboard.press('Control+Enter')
  await expect(fenetre.getByRole('status')).toContainText(personne.nom)
}

async function troisCandidatures(page: Page): Promise<void> {
  const words = fr.accueil.candidature
  await expect(page.getByRole('button', { name: words.action })).toBeFocused()
  await page.keyboard.press('Enter')
  for (const [rang, personne] of [REFUSE, INCOMPLET, SANS_COURRIEL].entries()) {
    await saisirCandidature(page, personne)
    await page.getByRole('button', { name: rang < 2 ? words.suivante : words.terminer }).press('Enter')
  }
  await expect(page.getByText(fr.accueil.premiersPas.avance(4, 4))).toBeVisible()
}

async function reglerLeBureau(page: Page, boite: Boite): Promise<void> {
  const { signataires, etablissement, commissions } = fr.parametres
  const enregistre = page.getByRole('status').filter({ hasText: /Enregistré à/ })
  await aller(page, '/parametres/signataires')
  await page.getByRole('button', { name: signataires.ajouter }).press('Enter')
  await remplir(page, { [signataires.champs.prenom]: 'Hélène', [signataires.champs.nom]: 'Tréguier', [signataires.champs.qualite]: 'Présidente de l’université' })
  await expect(page.getByRole('list', { name: fr.parametres.sections.signataires })).toContainText('Hélène Tréguier')

  await aller(page, '/parametres/commissions')
  await page.getByRole('button', { name: /Commission informatique/ }).press('Enter')
  await page.getByLabel(commissions.champs.signataire).selectOption({ label: 'Hélène Tréguier, Présidente de l’université' })
  await page.keyboard.press('Control+s')
  await expect(enregistre).toBeVisible()

  await aller(page, '/parametres/etablissement')
  await remplir(page, { [etablissement.tribunal]: 'Tribunal administratif de Rennes', [etablissement.tribunalAdresse]: '3 contour de la Motte, 35044 Rennes cedex' })
  await expect(enregistre).toBeVisible()

  const { smtp } = fr.courriels
  await aller(page, '/parametres/courriels')
  await remplir(page, { [smtp.hote]: 'localhost', [smtp.port]: String(boite.port), [smtp.utilisateur]: 'bureau', [smtp.motDePasse]: MOT_DE_PASSE, [smtp.expediteur]: 'admissions@haute-rive.example.org', [smtp.expediteurNom]: 'Service des admissions' })
  await expect(enregistre).toBeVisible()
  await page.getByLabel(smtp.essaiAdresse).fill('maelle@haute-rive.example.org')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Le serveur a accepté le message/)).toBeVisible()
  expect(boite.recus.splice(0).map(({ to, chiffre }) => ({ to, chiffre }))).toEqual([{ to: ['maelle@haute-rive.example.org'], chiffre: true }])
}

/** An envelope at the desk: a name without its accents, a postmark, the pieces that were in it. */
async function enregistrerPli(page: Page, cherche: string, personne: Personne): Promise<void> {
  const words = fr.courrierArrive
  await page.getByRole('combobox', { name: words.candidature.chercher }).focus()
  await page.keyboard.type(cherche)
  await expect(page.getByRole('option', { name: new RegExp(personne.nom) })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: words.contenu.titre }).getByRole('checkbox').first()).toBeVisible()
  await expect(page.getByLabel(words.enveloppe.cachet, { exact: true })).toBeFocused()
  await page.keyboard.press('i')
  await expect(page.getByRole('group', { name: words.contenu.titre }).getByRole('checkbox').first()).toBeFocused()
  await page.keyboard.press('t')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: words.fait.pret })).toContainText(personne.nom)
}

async function ouvrir(page: Page, pli: Pli, { nom }: Personne): Promise<number> {
  const [ligne] = await pli.candidatures.trouver({ recherche: nom })
  await aller(page, `/?vue=toutes&recherche=${ligne?.numero}`)
  await attendreListe(page)
  await page.keyboard.press('Enter')
  return attendreDossier(page)
}

/** Ticks each piece, paper in hand, refusing the fourth; the next act of the dossier then has the focus. */
async function pointer(page: Page, nombre: number): Promise<string> {
  await expect(papier(page).getByRole('heading', { name: fr.dossier.pointage.titre })).toBeVisible()
  let refusee = ''
  for (let rang = 0; rang < nombre; rang += 1) {
    const libelle = await pieceCourante(page)
    if (rang === 3) {
      refusee = libelle
      await page.keyboard.press('r')
      await expect(page.getByLabel(fr.dossier.refus.champ)).toBeFocused()
      await page.keyboard.type(COMMENTAIRE)
      await page.keyboard.press('Enter')
    } else await page.keyboard.press('v')
    if (rang < nombre - 1) await expect.poll(() => pieceCourante(page)).not.toBe(libelle)
  }
  return refusee
}

/** Declares incomplete by S then Enter, the text written by itself. */
async function declarerIncomplet(page: Page): Promise<void> {
  await page.keyboard.press('s')
  await expect(volet(page).getByLabel(fr.dossierFormulaires.incomplet.corps)).toHaveValue(new RegExp(COMMENTAIRE))
  await volet(page).locator('button[type="submit"]').press('Enter')
  await expect(toast(page, fr.dossier.fait.declarerIncomplet)).toBeVisible()
}

async function refuserLaCandidature(page: Page): Promise<void> {
  const words = fr.dossierFormulaires
  await page.keyboard.press('a')
  await expect(volet(page).getByRole('radio', { name: fr.statuts.avis.favorable, exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(volet(page).getByRole('radio', { name: fr.statuts.avis.defavorable })).toBeChecked()
  await volet(page).getByRole('combobox', { name: words.avis.motif }).or(volet(page).getByLabel(words.avis.motif, { exact: true })).first().focus()
  await page.keyboard.type('prérequis')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await volet(page).getByRole('button', { name: words.avis.enregistrer }).press('Enter')
  await expect(toast(page, fr.dossier.fait.saisir(fr.statuts.avis.defavorable))).toBeVisible()
  await page.keyboard.press('a')
  await expect(volet(page).getByRole('heading', { name: words.validerAvis.titre })).toBeVisible()
  await expect(volet(page).getByText(words.validerAvis.lettres(1))).toBeVisible()
  await volet(page).getByRole('button', { name: words.validerAvis.valider }).press('Enter')
  await expect(toast(page, /validé/)).toBeVisible()
}

/** The bytes as the browser of the office gets them. */
const telecharger = async (page: Page, adresse: string): Promise<Buffer> =>
  Buffer.from(await page.evaluate(async (url) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())], adresse))

/** The first page of a PDF as a picture, on the grey of a desk. */
async function peindre(octets: Buffer, nom: string): Promise<void> {
  const dossier = mkdtempSync(join(tmpdir(), 'pli-image-'))
  try {
    writeFileSync(join(dossier, 'lettre.pdf'), octets)
    execFileSync('pdftoppm', ['-png', '-r', '110', '-singlefile', join(dossier, 'lettre.pdf'), join(dossier, 'page')])
    await sharp(join(dossier, 'page.png')).extend({ top: 24, bottom: 24, left: 24, right: 24, background: '#dfe1e7' }).png({ palette: true }).toFile(cheminImage(nom))
  } finally {
    rmSync(dossier, { recursive: true })
  }
  publier(nom)
}

/** "Envoyer maintenant" in the outbox, on the courriel of this person; what the server then received. */
async function envoyerMaintenant(page: Page, boite: Boite, { courriel, nom }: Personne) {
  await aller(page, '/courriels')
  const liste = grille(page, fr.courriels.grille)
  await expect(liste.locator('[data-active]')).toHaveCount(1)
  while (!(await liste.locator('[data-active]').innerText()).includes(nom)) await page.keyboard.press('ArrowDown')
  const detail = page.getByRole('article', { name: fr.courriels.detail.titre })
  await expect(detail).toContainText(courriel)
  await detail.getByRole('button', { name: fr.actes.courriel.envoyerMaintenant }).press('Enter')
  await expect.poll(() => boite.recus.length, { timeout: 30_000 }).toBe(1)
  const [recu] = boite.recus.splice(0)
  return { recu, message: await PostalMime.parse(recu?.octets ?? Buffer.alloc(0)) }
}

test('D’un dossier vide à la première lettre : fonder le bureau, ouvrir le courrier, pointer, refuser, envoyer pour de vrai', async ({ vide, page }) => {
  test.setTimeout(240_000)
  faireConfiance()
  const boite = await ouvrirSmtp()
  try {
    await test.step('Le bureau, en six champs et sans souris', async () => {
      await page.goto(await nouvelleAdresse(vide))
      await creerLeBureau(page)
    })
    const pli = await pliDe(page)
    await test.step('Commission, formation, pièces usuelles, trois candidatures', async () => {
      await premiersPas(page)
      await troisCandidatures(page)
    })
    await test.step('Signataire, tribunal, serveur d’envoi essayé pour de vrai', () => reglerLeBureau(page, boite))
    await test.step('Trois enveloppes', async () => {
      await aller(page, '/courrier')
      for (const [cherche, personne] of [['nguyen', REFUSE], ['lukasiewicz', INCOMPLET], ['celik', SANS_COURRIEL]] as const) await enregistrerPli(page, cherche, personne)
      expect((await pli.plis.list({})).total).toBe(3)
    })

    await test.step('Un dossier incomplet : le courriel arrive chez le candidat, une seule fois', async () => {
      const id = await ouvrir(page, pli, INCOMPLET)
      const refusee = await pointer(page, (await pli.candidatures.get({ id })).pieces.length)
      await declarerIncomplet(page)
      const { recu, message } = await envoyerMaintenant(page, boite, INCOMPLET)
      expect(recu).toMatchObject({ to: [INCOMPLET.courriel], from: 'admissions@haute-rive.example.org', chiffre: true })
      expect(message.subject).toContain('incomplet')
      expect(message.text).toContain(refusee)
      expect(message.text).toContain(COMMENTAIRE)
      expect(message.to?.map(({ name, address }) => `${name} <${address}>`)).toEqual([`${INCOMPLET.prenom} ${INCOMPLET.nom} <${INCOMPLET.courriel}>`])
      await expect.poll(async () => (await pli.candidatures.get({ id })).courriels[0]?.statut).toBe('envoye')
      await dessinerCourriel(page, message.html ?? '', 'courriel-incomplet.png')
    })

    await test.step('Sans adresse électronique, le même texte est une lettre', async () => {
      const id = await ouvrir(page, pli, SANS_COURRIEL)
      await pointer(page, (await pli.candidatures.get({ id })).pieces.length)
      await declarerIncomplet(page)
      await expect.poll(async () => (await pli.lettres.list({ groupe: 'a_imprimer' })).lettres.find(({ candidatureId }) => candidatureId === id)).toMatchObject({ genre: 'incomplet', statut: 'emise' })
      const lettre = (await pli.candidatures.get({ id })).lettres[0]
      expect(await texteDe(await telecharger(page, `/fichiers/lettre-${lettre?.id}`))).toContain(COMMENTAIRE)
    })

    await test.step('Un refus : la lettre nomme la personne, son motif, les voies et délais ; le courriel la porte', async () => {
      const id = await ouvrir(page, pli, REFUSE)
      await refuserLaCandidature(page)
      await expect.poll(async () => (await pli.candidatures.get({ id })).lettres[0], { timeout: 30_000 }).toMatchObject({ genre: 'refus', statut: 'emise' })
      const lettre = (await pli.candidatures.get({ id })).lettres[0]
      const octets = await telecharger(page, `/fichiers/lettre-${lettre?.id}`)
      const texte = await texteDe(octets)
      for (const mot of [REFUSE.nom, REFUSE.prenom, 'Tribunal administratif de Rennes', 'deux mois', 'Hélène', 'Tréguier', 'Ingénierie des systèmes complexes']) expect(texte).toContain(mot)
      expect(await verifier(octets)).toBe('')
      await peindre(octets, 'lettre.png')
      const { recu, message } = await envoyerMaintenant(page, boite, REFUSE)
      expect(recu?.to).toEqual([REFUSE.courriel])
      expect(message.text).toContain('Tribunal administratif de Rennes')
      expect(message.attachments.map(({ mimeType, content }) => ({ mimeType, octets: Buffer.from(content as ArrayBuffer) }))).toEqual([{ mimeType: 'application/pdf', octets }])
    })
    await expect(listePieces(page)).toHaveCount(0)
  } finally {
    await boite.close()
  }
})

/** The received HTML, as a mail reader draws it: without script, in a page of its own. */
async function dessinerCourriel(page: Page, html: string, nom: string): Promise<void> {
  const lecteur = await page.context().newPage()
  await lecteur.setViewportSize({ width: 760, height: 400 })
  await lecteur.setContent(html)
  await lecteur.screenshot({ path: cheminImage(nom), fullPage: true })
  await lecteur.close()
  publier(nom)
}
