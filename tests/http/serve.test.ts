import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { PDFDocument } from 'pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prendreVerrou } from '#main/database/verrou.ts'
import { createConsigner, decrireErreur } from '#main/composition/journaux.ts'
import { serve } from '#main/serve.ts'
import { attendreActes, meubler, ouvrirPorte, racineEssai, RACINE, type PorteEssai, type Visiteur } from './porte-essai.ts'

let dossier: string
let racine: string
let portes: PorteEssai[]
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'pli-serve-'))
  racine = racineEssai()
  portes = []
})
afterEach(async () => {
  for (const porte of portes) await porte.close()
  for (const lieu of [dossier, racine]) rmSync(lieu, { recursive: true, force: true })
})

const ouvrir = async (): Promise<PorteEssai> => {
  const porte = await ouvrirPorte({ dossier, racine })
  portes.push(porte)
  return porte
}

const relancer = (port?: number) => serve({ dataDir: dossier, demo: false, root: racine, ...(port === undefined ? {} : { port }) })

test('P10 un second lancement n’ouvre pas le dossier : il rend une nouvelle adresse du premier, bonne une fois', async () => {
  const porte = await ouvrir()
  const second = await relancer()
  expect({ deja: second.dejaOuvert, hote: new URL(second.adresse).host, autre: second.adresse !== porte.served.adresse }).toEqual({ deja: true, hote: porte.hote, autre: true })
  await second.close()
  const client = await porte.entrer(second.adresse)
  expect((await client.rpc('bureau/session')).statut).toBe(200)
  await expect(porte.entrer(second.adresse)).rejects.toThrow('403')
})

test('le secret du verrou n’est lisible que de son propriétaire, et s’en va avec lui', async () => {
  const porte = await ouvrir()
  const verrou = join(dossier, 'verrou.json')
  expect([statSync(verrou).mode & 0o077, statSync(dossier).mode & 0o077]).toEqual([0, 0])
  expect(JSON.parse(readFileSync(verrou, 'utf8'))).toMatchObject({ pid: process.pid, port: porte.port })
  await porte.served.close()
  expect(existsSync(verrou)).toBe(false)
})

test('un dossier tenu par une fenêtre d’Electron : une phrase, en français, qui dit laquelle et quoi faire', async () => {
  const verrou = prendreVerrou(dossier, { secret: 'x', ouvertLe: '2027-01-01T00:00:00Z' })
  await expect(relancer()).rejects.toThrow(`ce dossier est déjà ouvert dans une fenêtre de Pli (processus ${process.pid}). Servez-vous de cette fenêtre, ou fermez-la d'abord.`)
  if (verrou.ok) verrou.liberer()
})

test('un bureau pris par un autre Pli pendant qu’on était dans un autre se dit, et l’on reste où l’on est', async () => {
  const client = await (await ouvrir()).entrer()
  const ailleurs = prendreVerrou(join(dossier, 'demonstration'), { secret: 'x', ouvertLe: '2027-01-01T00:00:00Z' })
  expect(await client.rpc('bureau/ouvrirDemonstration')).toMatchObject({ statut: 409, code: 'BUREAU_AILLEURS' })
  expect((await client.rpc('bureau/session')).valeur).toMatchObject({ etat: 'absent', demonstration: false })
  if (ailleurs.ok) ailleurs.liberer()
})

test('un Pli qui ne répond plus est nommé', async () => {
  const verrou = prendreVerrou(dossier, { secret: 'x', ouvertLe: '2027-01-01T00:00:00Z', port: 1 })
  await expect(relancer()).rejects.toThrow(`ne répond pas`)
  if (verrou.ok) verrou.liberer()
})

test('un port déjà pris se dit, et le dossier est rendu', async () => {
  const occupant = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => occupant.once('listening', resolve))
  const { port } = occupant.address() as AddressInfo
  await expect(relancer(port)).rejects.toThrow(`le port ${port} est déjà pris`)
  occupant.close()
  expect((await (await ouvrir()).entrer()).jeton).not.toBe('')
})

test('chaque lancement a son nom à lui : le cookie d’un autre port n’y mène pas', async () => {
  const un = await ouvrir()
  const client = await un.entrer()
  const ailleurs = await ouvrirPorte({ racine })
  expect(ailleurs.hote).not.toBe(un.hote)
  expect(client.cookie).toContain(`pli-${un.port}=`)
  expect((await ailleurs.demander({ chemin: '/fichiers/1', entetes: { host: ailleurs.hote, cookie: client.cookie } })).statut).toBe(403)
  await ailleurs.close()
})

async function finir(client: Visiteur, id: string): Promise<void> {
  for (let essai = 0; essai < 300; essai++) {
    const { etat } = (await client.rpc('travaux/get', { id })).valeur as { etat: string }
    if (etat === 'fait') return
    expect(etat).toBe('en_cours')
    await attendre(50)
  }
}

/** A restoration asked for and followed as the screen does it, with or without an office: how it ended. */
async function suivreRestauration(client: Visiteur, cle: string, nom: string | undefined): Promise<unknown> {
  const { travailId: id } = (await client.rpc('bureau/restaurer', { dossier: cle, nom })).valeur as { travailId: string }
  for (;;) {
    const { statut, valeur } = await client.rpc('travaux/get', { id })
    expect(statut).toBe(200)
    if ((valeur as { etat: string }).etat !== 'en_cours') return valeur
    await attendre(50)
  }
}

/** The base's files as they are, byte for byte. */
const octets = (): Record<string, string> => Object.fromEntries(readdirSync(dossier).filter((nom) => nom.startsWith('pli.db') && !nom.endsWith('-shm')).map((nom) => [nom, readFileSync(join(dossier, nom)).toString('base64')]))

test('P6 une base abîmée : l’écran de reprise, rien d’écrit, ni lecture ni acte, et une restauration offerte', { timeout: 60_000 }, async () => {
  const saine = await ouvrir()
  const agent = await saine.entrer()
  await meubler(agent)
  const cle = join(racine, 'cle')
  mkdirSync(cle)
  await agent.rpc('bureau/reglerSauvegarde', { dossier: cle })
  const { travailId } = (await agent.rpc('bureau/sauvegarder')).valeur as { travailId: string }
  await finir(agent, travailId)
  await saine.served.close()
  portes = []
  const base = readFileSync(join(dossier, 'pli.db'))
  base.fill(0xaa, 0, 60)
  writeFileSync(join(dossier, 'pli.db'), base)
  const avant = octets()
  const client = await (await ouvrir()).entrer()
  expect((await client.rpc('bureau/session')).valeur).toMatchObject({ etat: 'abime', probleme: 'BASE_ABIMEE', etablissement: null })
  expect(await client.rpc('candidatures/get', { id: 1 })).toMatchObject({ statut: 409, code: 'BUREAU_FERME' })
  expect(await client.rpc('candidatures/noter', { id: 1, texte: 'x' })).toMatchObject({ code: 'BUREAU_FERME' })
  expect(await client.deposer('%PDF-1.4', 'a.pdf')).toMatchObject({ statut: 409 })
  expect(await client.rpc('bureau/creer', { etablissement: { nom: 'x', adresse: '', ville: 'y', service: '', courriel: '', telephone: '' }, campagne: { code: 'a', libelle: 'b', debutLe: '2026-01-01', finLe: '2026-12-31' }, moi: { prenom: 'a', nom: 'b', qualite: '' } })).toMatchObject({ code: 'BUREAU_FERME' })
  expect(await client.rpc('bureau/parcourir', {})).toMatchObject({ statut: 200 })
  const [generation] = (await client.rpc('bureau/examinerSauvegarde', { dossier: cle })).valeur as { nom: string; valide: boolean; etablissement: string }[]
  expect(generation).toMatchObject({ valide: true, etablissement: expect.stringMatching(/./) })
  expect(octets()).toEqual(avant)
  expect(await suivreRestauration(client, cle, 'absente')).toMatchObject({ etat: 'echec', erreur: { code: 'SAUVEGARDE', data: { code: 'E-SAUV-MANIFESTE' } } })
  expect(await suivreRestauration(client, cle, generation?.nom)).toMatchObject({ etat: 'fait', erreur: null, dossier: expect.stringContaining('-avant-restauration-') })
  expect(await attendreActes(client, ['ouvert'])).toBe('ouvert')
  expect(await client.rpc('candidatures/get', { id: 1 })).toMatchObject({ statut: 200 })
})

test('P6 un dégât que l’ouverture ne voit pas est dit par le contrôle, sans un octet écrit', { timeout: 60_000 }, async () => {
  const saine = await ouvrir()
  const agent = await saine.entrer()
  const { candidature } = await meubler(agent)
  const cle = join(racine, 'cle')
  mkdirSync(cle)
  await agent.rpc('bureau/reglerSauvegarde', { dossier: cle })
  for (let n = 0; n < 10; n++) await candidature({ nom: `Nom${n}`, prenom: 'Jan' })
  await saine.served.close()
  portes = []
  const lecteur = new Sqlite(join(dossier, 'pli.db'), { readonly: true })
  const pages = lecteur.prepare("SELECT pageno FROM dbstat WHERE name LIKE 'liste_%'").pluck().all() as number[]
  lecteur.close()
  const base = readFileSync(join(dossier, 'pli.db'))
  for (const page of pages) base.fill(0x5a, (page - 1) * 4096, (page - 1) * 4096 + 8)
  writeFileSync(join(dossier, 'pli.db'), base)
  const avant = octets()
  const client = await (await ouvrir()).entrer()
  expect((await client.rpc('bureau/session')).valeur).toMatchObject({ etat: 'verification' })
  expect(await client.rpc('candidatures/noter', { id: 1, texte: 'x' })).toMatchObject({ statut: 503, code: 'VERIFICATION_EN_COURS' })
  expect(await attendreActes(client, ['abime', 'ouvert'])).toBe('abime')
  expect(await client.rpc('candidatures/noter', { id: 1, texte: 'x' })).toMatchObject({ code: 'BUREAU_FERME' })
  expect(octets()['pli.db']).toBe(avant['pli.db'])
  expect(readdirSync(cle)).toEqual([])
})

test('P12 à l’ouverture, les restes d’un dépôt coupé s’en vont, et trois rapports disent ce qui manque, ce qui a changé, ce que personne ne cite', { timeout: 60_000 }, async () => {
  const premiere = await ouvrir()
  const agent = await premiere.entrer()
  const { candidatureId, pieceIds } = await meubler(agent)
  const versions: number[] = []
  for (const [rang, nom] of ['manque', 'change'].entries()) {
    const document = await PDFDocument.create()
    document.addPage([200, 200]).drawText(nom, { x: 9, y: 90 })
    const { depotId } = JSON.parse((await agent.deposer(await document.save(), `${nom}.pdf`)).texte) as { depotId: string }
    versions.push((await agent.rpc('pieces/deposer', { candidatureId, pieceJustificativeId: pieceIds[rang], version: 0, depotId })).statut)
  }
  expect(versions).toEqual([200, 200])
  await premiere.served.close()
  portes = []
  const fichiers = join(dossier, 'fichiers')
  const [un = '', deux = ''] = readdirSync(fichiers, { recursive: true, encoding: 'utf8' }).filter((nom) => /[0-9a-f]{64}$/.test(nom))
  rmSync(join(fichiers, un))
  writeFileSync(join(fichiers, deux), 'autre chose')
  const [recent, vieux] = ['a'.repeat(64), 'b'.repeat(64)]
  for (const nom of [recent, vieux]) writeFileSync(join(fichiers, nom.slice(0, 2), nom), 'orphelin')
  utimesSync(join(fichiers, 'bb', vieux), new Date(0), new Date(0))
  writeFileSync(join(fichiers, 'temporaires', 'reste'), 'x')
  rmSync(join(dossier, 'controle.json'))
  const client = await (await ouvrir()).entrer()
  await attendreActes(client)
  expect(readdirSync(join(fichiers, 'temporaires'))).toEqual([])
  const lireJournal = () => (existsSync(join(dossier, 'journaux')) ? readdirSync(join(dossier, 'journaux')).map((nom) => readFileSync(join(dossier, 'journaux', nom), 'utf8')).join('') : '')
  for (let essai = 0; essai < 200 && existsSync(join(fichiers, 'bb', vieux)); essai++) await attendre(50)
  for (const dit of ['1 files cited and missing', '1 files changed since they were kept', '2 files cited by nobody']) expect(lireJournal()).toContain(dit)
  expect([existsSync(join(fichiers, 'aa', recent)), existsSync(join(fichiers, 'bb', vieux))]).toEqual([true, false])
  expect((await client.rpc('candidatures/get', { id: candidatureId })).statut).toBe(200)
})

test('les journaux ne disent rien d’un candidat, et ceux de plus de douze mois s’en vont (P45)', () => {
  mkdirSync(join(dossier, 'journaux'))
  for (const mois of ['2025-12', '2026-02', '2026-03', '2027-02']) writeFileSync(join(dossier, `journaux/pli-${mois}.log`), 'x')
  writeFileSync(join(dossier, 'journaux/autre.txt'), 'x')
  const consigner = createConsigner(dossier, () => '2027-03-12T09:00:00.000Z')
  expect(readdirSync(join(dossier, 'journaux')).sort()).toEqual(['autre.txt', 'pli-2026-03.log', 'pli-2027-02.log'])
  let erreur: unknown
  try {
    JSON.parse('{"nom": Łukasiewicz')
  } catch (vue) {
    erreur = vue
  }
  const reference = consigner(erreur)
  const ligne = readFileSync(join(dossier, 'journaux/pli-2027-03.log'), 'utf8')
  expect(ligne).toContain(reference)
  expect(ligne).not.toContain('ukasiewicz')
  expect(decrireErreur(Object.assign(new TypeError("no such column: 'NGUYỄN'"), { code: 'SQLITE_ERROR' })).split('\n')[0]).toBe("TypeError SQLITE_ERROR no such column: '…")
  expect(statSync(join(dossier, 'journaux/pli-2027-03.log')).mode & 0o077).toBe(0)
})

test.each(['navigateur', 'electron'])('porte %s : une promesse que personne n’attend est consignée et n’arrête pas le bureau', async (porte) => {
  const { spawn } = await import('node:child_process')
  copyFileSync(join(RACINE, 'package.json'), join(dossier, 'package.json'))
  const script = join(import.meta.dirname, 'enfant-rejet.ts')
  const enfant = spawn(process.execPath, [script, join(dossier, 'donnees'), racine, porte], { stdio: ['ignore', 'pipe', 'pipe'] })
  let sortie = ''
  enfant.stdout.setEncoding('utf8').on('data', (texte: string) => (sortie += texte))
  const code = await new Promise((resolve) => enfant.on('close', resolve))
  expect({ code, sortie: sortie.trim() }).toEqual({ code: 0, sortie: 'encore là 200' })
  const [journal = ''] = readdirSync(join(dossier, 'donnees/journaux'))
  expect(readFileSync(join(dossier, 'donnees/journaux', journal), 'utf8')).toContain('personne n’attendait')
})
