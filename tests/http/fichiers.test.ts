import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRange } from '#main/http/files.ts'
import { disposition } from '#main/http/headers.ts'
import { meubler, ouvrirPorte, type BureauServi, type PorteEssai, type Visiteur } from './porte-essai.ts'

let porte: PorteEssai
let client: Visiteur
let bureau: BureauServi
let pdf: Buffer
let fichierId: number

beforeAll(async () => {
  porte = await ouvrirPorte()
  client = await porte.entrer()
  bureau = await meubler(client)
  const document = await PDFDocument.create()
  document.addPage([300, 300]).drawText('Un diplome', { x: 20, y: 150 })
  pdf = Buffer.from(await document.save())
  fichierId = await deposerPiece(pdf, 'Diplôme « de Jan ».pdf', 0)
})
afterAll(() => porte.close())

async function deposerPiece(octets: Uint8Array, nom: string, version: number): Promise<number> {
  const { depotId } = JSON.parse((await client.deposer(octets, nom)).texte) as { depotId: string }
  const { valeur } = await client.rpc('pieces/deposer', { candidatureId: bureau.candidatureId, pieceJustificativeId: bureau.pieceIds[0], version, depotId })
  return (valeur as { piece: { fichier: { id: number } } }).piece.fichier.id
}

const chemin = (octets: Uint8Array): string => {
  const sha256 = createHash('sha256').update(octets).digest('hex')
  return join(porte.dossier, 'fichiers', sha256.slice(0, 2), sha256)
}

test('le fichier entier, octet pour octet, inerte hors de notre visionneuse', async () => {
  const { statut, octets, entetes } = await client.lire(`/fichiers/${fichierId}`)
  expect(statut).toBe(200)
  expect(octets.equals(pdf)).toBe(true)
  expect(entetes).toMatchObject({
    'content-type': 'application/pdf', 'content-length': String(pdf.length), 'accept-ranges': 'bytes', 'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff',
    'content-disposition': `inline; filename="Dipl_me _ de Jan _.pdf"; filename*=UTF-8''Dipl%C3%B4me%20%C2%AB%20de%20Jan%20%C2%BB.pdf`, 'cache-control': 'private, no-store',
  })
  expect((await client.lire(`/fichiers/${fichierId}?telecharger`)).entetes['content-disposition']).toMatch(/^attachment; /)
})

test('par plages : le début, la fin, un milieu ; hors du fichier, 416 et sa taille', async () => {
  const plage = async (range: string) => {
    const { statut, octets, entetes } = await client.lire(`/fichiers/${fichierId}`, { range })
    return { statut, octets: octets.length, plage: entetes['content-range'], egal: statut !== 206 || pdf.includes(octets) }
  }
  const n = pdf.length
  expect(await plage('bytes=0-9')).toEqual({ statut: 206, octets: 10, plage: `bytes 0-9/${n}`, egal: true })
  expect(await plage('bytes=-5')).toEqual({ statut: 206, octets: 5, plage: `bytes ${n - 5}-${n - 1}/${n}`, egal: true })
  expect(await plage('bytes=20-')).toEqual({ statut: 206, octets: n - 20, plage: `bytes 20-${n - 1}/${n}`, egal: true })
  expect(await plage(`bytes=0-${n * 9}`)).toEqual({ statut: 206, octets: n, plage: `bytes 0-${n - 1}/${n}`, egal: true })
  expect(await plage(`bytes=${n}-`)).toEqual({ statut: 416, octets: 0, plage: `bytes */${n}`, egal: true })
  expect(await plage('bytes=9-3')).toEqual({ statut: 416, octets: 0, plage: `bytes */${n}`, egal: true })
  for (const illisible of ['bytes=-', 'bytes=a-b', 'lignes=0-1', 'bytes=0-1,3-4']) expect(await plage(illisible)).toMatchObject({ statut: 200, octets: n })
})

test('HEAD dit la taille et ne rend pas un octet', async () => {
  const { statut, octets, entetes } = await porte.demander({ methode: 'HEAD', chemin: `/fichiers/${fichierId}`, entetes: { host: porte.hote, cookie: client.cookie } })
  expect({ statut, octets: octets.length, taille: entetes['content-length'] }).toEqual({ statut: 200, octets: 0, taille: String(pdf.length) })
})

test.each(['99999', '0', '-1', 'abc', 'lettre-1', 'lettre-999', 'logo-abc', `logo-${'a'.repeat(64)}`, '..%2f..%2fpli.db', '1e3', '%00', '', '1/2/../../3'])('/fichiers/%s : rien de tel', async (reference) => {
  const { statut, texte } = await client.lire(`/fichiers/${reference}`)
  expect({ statut, code: (JSON.parse(texte) as { code: string }).code }).toEqual({ statut: 404, code: 'INTROUVABLE' })
})

test('le logo du bureau se lit par son empreinte, un autre fichier non', async () => {
  const image = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#0a5' } }).png().toBuffer()
  const { depotId } = JSON.parse((await client.deposer(image, 'logo.png')).texte) as { depotId: string }
  const { logo } = (await client.rpc('bureau/changerLogo', { depotId })).valeur as { logo: string }
  const { statut, octets, entetes } = await client.lire(logo)
  expect({ statut, type: entetes['content-type'], egal: octets.equals(image) }).toEqual({ statut: 200, type: 'image/png', egal: true })
  expect((await client.lire(`/fichiers/logo-${createHash('sha256').update(pdf).digest('hex')}`)).statut).toBe(404)
})

test('P12 une pièce dont les octets manquent ou ont changé : le dossier s’ouvre, le fichier le dit par son code', async () => {
  const faire = async (marque: string) => Buffer.from(await (async (document) => { document.addPage([200, 200]).drawText(marque, { x: 9, y: 90 }); return document.save() })(await PDFDocument.create()))
  const [absente, coupee, changee] = await Promise.all(['absente', 'coupee', 'changee'].map(faire)) as [Buffer, Buffer, Buffer]
  const ids = [await deposerPiece(absente, 'absente.pdf', 2), await deposerPiece(coupee, 'coupee.pdf', 4), await deposerPiece(changee, 'changee.pdf', 6)]
  rmSync(chemin(absente))
  truncateSync(chemin(coupee), 40)
  const octets = readFileSync(chemin(changee))
  octets[30] = (octets[30] ?? 0) ^ 1
  writeFileSync(chemin(changee), octets)
  const dites = await Promise.all(ids.map(async (id) => {
    const { statut, texte } = await client.lire(`/fichiers/${id}`)
    return { statut, ...(JSON.parse(texte) as { code: string; data: { nom: string } }) }
  }))
  expect(dites).toEqual([
    { statut: 404, code: 'FICHIER_MANQUANT', data: { nom: 'absente.pdf' } },
    { statut: 404, code: 'FICHIER_ALTERE', data: { nom: 'coupee.pdf' } },
    { statut: 404, code: 'FICHIER_ALTERE', data: { nom: 'changee.pdf' } },
  ])
  expect((await client.lire(`/fichiers/${ids[1]}`, { range: 'bytes=0-9' })).statut).toBe(404)
  expect(await client.rpc('candidatures/get', { id: bureau.candidatureId })).toMatchObject({ statut: 200 })
})

test('une plage se lit comme RFC 9110 le dit', () => {
  expect([readRange(null, 10), readRange('bytes=-0', 10), readRange('bytes=0-', 0), readRange('bytes=99999999999999999999-', 10), readRange('bytes=3-3', 10)]).toEqual([undefined, null, null, null, { debut: 3, fin: 3 }])
})

test('aucun nom ne sort de ses guillemets', () => {
  expect(disposition('inline', 'a";\r\nSet-Cookie: x=1;.pdf')).toBe(`inline; filename="a____Set-Cookie_ x_1_.pdf"; filename*=UTF-8''a%22%3B%0D%0ASet-Cookie%3A%20x%3D1%3B.pdf`)
  expect(disposition('attachment', "l'été (1)*.pdf")).toContain("UTF-8''l%27%C3%A9t%C3%A9%20%281%29%2A.pdf")
})

test('un export inconnu ou échu n’existe pas', async () => {
  for (const id of ['', 'inconnu', '..%2f', '__proto__']) expect((await client.lire(`/exports/${id}`)).statut).toBe(404)
})

test('les fichiers de la page : les siens seulement, aucune traversée, une adresse inconnue est une page', async () => {
  expect((await client.lire('/assets/main.js')).texte).toContain('pret')
  for (const adresse of ['/../secret.json', '/..%2fsecret.json', '/%2e%2e/secret.json', '/..%5csecret.json', '/assets/..%2f..%2fsecret.json', '/%2fetc%2fpasswd.json', '//etc/hostname.json', '/%E0%A4%A.js', '/a%00.js', '/absent.js']) {
    const { statut, texte } = await client.lire(adresse)
    expect({ adresse, statut, secret: texte.includes('secret') }).toEqual({ adresse, statut: 404, secret: false })
  }
  for (const adresse of ['/', '/dossiers/12', '/file-attente?vue=a_controler', '/etc/passwd', '/%E0%A4%A']) {
    const { statut, texte, entetes } = await client.lire(adresse)
    expect({ adresse, statut, page: texte.includes('<main id="contenu">'), type: entetes['content-type'] }).toEqual({ adresse, statut: 200, page: true, type: 'text/html; charset=utf-8' })
  }
})

test('la page porte les couleurs et la langue choisies avant son premier script', async () => {
  const racine = async () => /<html[^>]*>/.exec((await client.lire('/')).texte)?.[0]
  expect(await racine()).toBe('<html lang="fr">')
  await client.rpc('bureau/preferer', { theme: 'dark' })
  expect(await racine()).toBe('<html lang="fr" data-mantine-color-scheme="dark">')
  await client.rpc('bureau/preferer', { theme: 'light', langue: 'en' })
  expect(await racine()).toBe('<html lang="en" data-mantine-color-scheme="light">')
  await client.rpc('bureau/preferer', { theme: 'auto', langue: 'fr' })
  expect(await racine()).toBe('<html lang="fr">')
})

test('un dépôt coupé en chemin ne laisse ni reste ni trace de panne', async () => {
  const journaux = join(porte.dossier, 'journaux')
  const restes = () => readdirSync(join(porte.dossier, 'fichiers'), { recursive: true }).length
  const ecrits = () => (existsSync(journaux) ? readdirSync(journaux).map((nom) => readFileSync(join(journaux, nom), 'utf8')) : [])
  const avant = restes()
  const ditAvant = ecrits()
  const sortante = request({ host: '127.0.0.1', port: porte.port, method: 'POST', path: '/depots', headers: { ...client.siens, 'content-type': 'application/octet-stream', 'content-length': '100000' } })
  sortante.on('error', () => {})
  sortante.write(pdf.subarray(0, 200))
  await expect.poll(restes).toBeGreaterThan(avant)
  sortante.destroy()
  await expect.poll(restes).toBe(avant)
  await client.rpc('bureau/session')
  expect(ecrits()).toEqual(ditAvant)
})

test('ce que l’analyse dit d’un PDF qui s’ouvre accompagne la pièce, et y reste', async () => {
  const document = await PDFDocument.create()
  document.addPage([300, 300]).drawText('Avec une piece jointe', { x: 20, y: 150 })
  await document.attach(new TextEncoder().encode('annexe'), 'annexe.txt', { mimeType: 'text/plain' })
  const { version } = ((await client.rpc('candidatures/get', { id: bureau.candidatureId })).valeur as { pieces: { version: number }[] }).pieces[0] ?? { version: 0 }
  await deposerPiece(await document.save(), 'avec annexe.pdf', version)
  const { pieces } = (await client.rpc('candidatures/get', { id: bureau.candidatureId })).valeur as { pieces: { fichier: { nom: string; avertissements: string[] } | null }[] }
  expect(pieces[0]?.fichier).toMatchObject({ nom: 'avec annexe.pdf', avertissements: ['pieces_jointes'] })
})
