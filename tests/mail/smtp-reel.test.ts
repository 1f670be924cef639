import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { envoyerUn } from './courrier-essai.ts'
import { faireConfiance, retirerConfiance, ouvrirServeurFautes, ouvrirSmtp, type Boite } from './serveurs.ts'

let boite: Boite

beforeAll(async () => {
  boite = await ouvrirSmtp()
})
afterAll(() => boite.close())

const AUTHENTIFIE = { securite: 'starttls', utilisateur: 'bureau' } as const

test('un certificat inconnu est refusé, et rien n’a été dit au serveur', async () => {
  retirerConfiance()
  expect(await envoyerUn(boite.port, {}, AUTHENTIFIE)).toMatchObject({ statut: 'a_reessayer', panne: 'ligne', etape: 'certificat' })
  expect(boite.recus).toHaveLength(0)
})

test('STARTTLS et identification : le courriel arrive chiffré, à une personne, avec ses en-têtes', async () => {
  faireConfiance()
  const logo = { octets: new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')), type: 'image/png' as const }
  const issue = await envoyerUn(boite.port, { logo, piecesJointes: [{ nom: 'lettre_refus-E2K4M8QT-2_LUKASIEWICZ_JAN-M1INFO.pdf', octets: new Uint8Array(Buffer.from('%PDF-1.7 essai')) }] }, AUTHENTIFIE)
  expect(issue).toMatchObject({ statut: 'envoye', code: 250 })
  const [recu] = boite.recus
  expect(recu).toMatchObject({ chiffre: true, from: 'admissions@haute-rive.example.org', to: ['jan@example.org'] })
  const lu = await PostalMime.parse(recu?.octets ?? '')
  expect(lu).toMatchObject({ subject: 'Votre dossier est incomplet', messageId: '<essai-1@haute-rive.pli>', date: '2027-03-12T09:00:00.000Z', from: { name: 'Service des admissions', address: 'admissions@haute-rive.example.org' }, to: [{ name: 'Jan ŁUKASIEWICZ', address: 'jan@example.org' }] })
  const entetes = Object.fromEntries(lu.headers.map(({ key, value }) => [key, value]))
  expect(entetes).toMatchObject({ 'x-pli-notification': 'K7QF2M-1', 'auto-submitted': 'auto-generated' })
  expect(entetes).not.toHaveProperty('x-mailer')
  expect(lu.html).toContain('Il manque une <strong>pièce</strong>')
  expect(lu.html).toContain('src="cid:logo@pli"')
  expect(lu.text).toContain('Il manque une pièce.\n\n-- \nService des admissions\nUniversité de Haute-Rive')
  expect(lu.attachments.map(({ filename, mimeType, disposition }) => ({ filename, mimeType, disposition }))).toEqual([
    { filename: 'logo.png', mimeType: 'image/png', disposition: 'inline' },
    { filename: 'lettre_refus-E2K4M8QT-2_LUKASIEWICZ_JAN-M1INFO.pdf', mimeType: 'application/pdf', disposition: 'attachment' },
  ])
})

test('TLS dès la connexion', async () => {
  faireConfiance()
  const implicite = await ouvrirSmtp({ implicite: true })
  expect(await envoyerUn(implicite.port, {}, { securite: 'tls', utilisateur: 'bureau' })).toMatchObject({ statut: 'envoye' })
  expect(implicite.recus[0]?.chiffre).toBe(true)
  await implicite.close()
})

test('un mot de passe refusé met la ligne en panne, pas le courriel', async () => {
  faireConfiance()
  expect(await envoyerUn(boite.port, {}, { ...AUTHENTIFIE, utilisateur: 'autre' })).toMatchObject({ statut: 'a_reessayer', panne: 'ligne', etape: 'authentification', code: 535 })
})

test('STARTTLS retiré par le chemin : rien ne part en clair', async () => {
  const sans = await ouvrirServeurFautes(() => ({}))
  expect(await envoyerUn(sans.port, {}, { securite: 'starttls' })).toMatchObject({ statut: 'a_reessayer', panne: 'ligne', etape: 'tls' })
  expect(sans.recus).toHaveLength(0)
  await sans.close()
})

test('sans chiffrement seulement quand ce serveur est permis en clair', async () => {
  const sans = await ouvrirSmtp({ sansTls: true })
  expect(await envoyerUn(sans.port, {}, { securite: 'clair' })).toMatchObject({ statut: 'envoye' })
  expect(sans.recus[0]?.chiffre).toBe(false)
  await sans.close()
})
