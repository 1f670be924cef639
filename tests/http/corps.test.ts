import { readdirSync } from 'node:fs'
import { request as requete } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as attendre } from 'node:timers/promises'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { meubler, ouvrirPorte, type BureauServi, type PorteEssai, type Reponse, type Visiteur } from './porte-essai.ts'

let porte: PorteEssai
let client: Visiteur
let bureau: BureauServi
let pdf: Uint8Array

beforeAll(async () => {
  porte = await ouvrirPorte()
  client = await porte.entrer()
  bureau = await meubler(client)
  const document = await PDFDocument.create()
  document.addPage([300, 300]).drawText('Relevé de notes', { x: 20, y: 150 })
  pdf = await document.save()
})
afterAll(() => porte.close())

const poster = (nom: string, corps: string | Uint8Array): Promise<Reponse> => porte.demander({ methode: 'POST', chemin: `/rpc/${nom}`, entetes: { ...client.siens, 'content-type': 'application/json' }, corps })

/** Nothing of a library, of a stack or of this machine in what leaves. */
const INDISCRET = /TypeError|SyntaxError|undefined|\/home|\/tmp|\/work|node_modules|\bat \S+:\d+|orpc|zod|Invalid input|Malformed|SQLITE|Unexpected/i

const temporaires = (): string[] => readdirSync(join(porte.dossier, 'fichiers/temporaires'))
const encoreLa = async (): Promise<boolean> => (await client.rpc('bureau/session')).statut === 200

const BOMBES: readonly (readonly [string, string])[] = [
  ['10 000 niveaux de tableaux', `{"json":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  ['10 000 niveaux d’objets', `{"json":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`],
  ['JSON coupé', '{"json":{"id":1'],
  ['vide', ''],
  ['un nombre', '12'],
  ['null', 'null'],
  ['un texte', '"abc"'],
  ['__proto__ seul', '{"json":{"__proto__":{"id":1,"texte":"x"}}}'],
  ['constructor', '{"json":{"constructor":{"prototype":{"pollue":1}}}}'],
  ['meta sur le prototype', '{"json":{"id":1},"meta":[[0,"__proto__","pollue"]]}'],
  ['meta qui n’est pas une liste', '{"json":{"id":1},"meta":7}'],
  ['meta d’un type inconnu', '{"json":{"id":1},"meta":[[99,"id"]]}'],
  ['mauvais types', '{"json":{"id":"1","texte":{}}}'],
  ['entier trop grand', '{"json":{"id":1e400,"texte":"x"}}'],
  ['U+0000', '{"json":{"id":1,"texte":"a\\u0000b"}}'],
  ['demi-paire', '{"json":{"id":1,"texte":"\\ud800"}}'],
  ['U+202E', '{"json":{"id":1,"texte":"a\\u202eb"}}'],
  ['texte de 900 Ko', `{"json":{"id":1,"texte":"${'a'.repeat(900_000)}"}}`],
]

test.each(BOMBES)('%s : refusé en une réponse sans un mot de la bibliothèque, et rien n’est écrit', async (_nom, corps) => {
  const journal = await client.rpc('journal/list', { limite: 1 })
  const { statut, texte } = await poster('candidatures/noter', corps)
  expect({ statut, indiscret: INDISCRET.exec(texte)?.[0] }).toEqual({ statut: 400, indiscret: undefined })
  expect(({} as Record<string, unknown>)['pollue']).toBeUndefined()
  expect((await client.rpc('journal/list', { limite: 1 })).valeur).toEqual(journal.valeur)
})

test('un champ en trop est ignoré, jamais écrit', async () => {
  const { statut } = await poster('candidatures/noter', `{"json":{"id":${bureau.candidatureId},"texte":"une note","auteurId":99,"supprimeeLe":"2020-01-01","__proto__":{"pollue":1}}}`)
  expect(statut).toBe(200)
  const { notes } = (await client.rpc('candidatures/get', { id: bureau.candidatureId })).valeur as { notes: { texte: string; ecritePar: string }[] }
  expect(notes.map(({ texte, ecritePar }) => ({ texte, ecritePar }))).toEqual([{ texte: 'une note', ecritePar: 'Inès Lefèvre' }])
})

test('ce qui n’existe pas et ce que le contrat refuse se disent par leur code', async () => {
  expect(await client.rpc('candidatures/get', { id: 99_999 })).toMatchObject({ statut: 404, code: 'INTROUVABLE', donnees: { quoi: 'candidature' } })
  expect(await client.rpc('candidatures/get', { id: 'abc' })).toMatchObject({ statut: 400, code: 'BAD_REQUEST', donnees: { issues: [{ path: ['id'], code: 'invalid_type', message: '' }] } })
  expect((await poster('candidatures/inconnue', '{}')).statut).toBe(404)
})

/** A body without Content-Length, sent as fast as it is taken; answers what was heard and how much had gone. */
function couler(chemin: string, entetes: Record<string, string>, total: number): Promise<{ statut: number; texte: string; envoyes: number }> {
  return new Promise((resolve) => {
    let envoyes = 0
    let fini = false
    const sortante = requete({ host: '127.0.0.1', port: porte.port, method: 'POST', path: chemin, headers: entetes })
    const finir = (statut: number, texte: string) => {
      if (!fini) resolve({ statut, texte, envoyes })
      fini = true
    }
    sortante.on('response', (reponse) => {
      let texte = ''
      reponse.setEncoding('utf8').on('data', (morceau: string) => (texte += morceau))
      reponse.on('end', () => finir(reponse.statusCode ?? 0, texte))
    })
    sortante.on('error', () => finir(0, ''))
    const morceau = Buffer.alloc(64 * 1024, 0x20)
    const pousser = () => {
      while (envoyes < total && !sortante.destroyed) {
        envoyes += morceau.length
        if (!sortante.write(morceau)) return void sortante.once('drain', pousser)
      }
      sortante.end()
    }
    pousser()
  })
}

test('50 Mo sans Content-Length sur /rpc : refusés au-delà d’un mégaoctet, la porte répond encore', async () => {
  const { statut } = await couler('/rpc/candidatures/noter', { ...client.siens, 'content-type': 'application/json' }, 50_000_000)
  expect(statut).toBe(413)
  expect(await encoreLa()).toBe(true)
})

test('un corps annoncé trop grand est refusé avant d’être lu, sur /ouverture aussi', async () => {
  const siens = { host: porte.hote, origin: porte.origine, 'content-type': 'application/json' }
  expect((await porte.demander({ methode: 'POST', chemin: '/rpc/candidatures/noter', entetes: { ...client.siens, ...siens }, corps: 'x'.repeat(1_000_001) })).statut).toBe(413)
  expect((await porte.demander({ methode: 'POST', chemin: '/ouverture', entetes: siens, corps: 'x'.repeat(5000) })).statut).toBe(403)
})

test('un dépôt trop gros est refusé pendant qu’il arrive : le refus est entendu, rien ne reste sur le disque', async () => {
  const { statut, texte } = await couler('/depots', { ...client.siens, 'x-pli-nom': 'enorme.pdf' }, 30_000_000)
  expect({ statut, corps: JSON.parse(texte) as unknown }).toEqual({ statut: 422, corps: { code: 'FICHIER_REFUSE', data: { code: 'FICHIER_TROP_GROS', nom: 'enorme.pdf', donnees: { maxOctets: 8_000_000 } } } })
  expect(temporaires()).toEqual([])
  expect(await encoreLa()).toBe(true)
})

test('un dépôt abandonné à mi-chemin ne laisse pas de fichier temporaire', async () => {
  const sortante = requete({ host: '127.0.0.1', port: porte.port, method: 'POST', path: '/depots', headers: { ...client.siens, 'content-length': '4000000' } })
  sortante.on('error', () => {})
  sortante.write(Buffer.alloc(1_000_000, 1))
  for (let essai = 0; essai < 100 && temporaires().length === 0; essai++) await attendre(10)
  expect(temporaires()).toHaveLength(1)
  sortante.destroy()
  for (let essai = 0; essai < 200 && temporaires().length > 0; essai++) await attendre(10)
  expect(temporaires()).toEqual([])
})

const NOMS: readonly (readonly [string, string])[] = [
  ['../../../etc/passwd', 'passwd'],
  ['C:\\Users\\x\\cv.pdf', 'cv.pdf'],
  ['cv\u202Eexe.pdf', 'cv‹RLO›exe.pdf'],
  ['a\u0000b.pdf', 'a‹U+0000›b.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'a‹U+000D›‹U+000A›Set-Cookie: x=1.pdf'],
  ['e\u0301lodie.pdf', 'élodie.pdf'],
  ['', 'sans nom'],
]

test.each(NOMS)('le nom %j est montré « %s » et ne devient jamais un chemin', async (nom, montre) => {
  const { statut, texte } = await client.deposer(pdf, nom)
  expect({ statut, nom: (JSON.parse(texte) as { nom: string }).nom }).toEqual({ statut: 200, nom: montre })
})

test('un nom qui ne se décode pas, ou sans fin, n’est pas un nom', async () => {
  for (const nom of ['%E0%A4%A', '%FF%FE', 'a'.repeat(5000)]) {
    const { statut, texte } = await porte.demander({ methode: 'POST', chemin: '/depots', entetes: { ...client.siens, 'x-pli-nom': nom }, corps: pdf })
    expect({ statut, nom: (JSON.parse(texte) as { nom: string }).nom }).toEqual({ statut: 200, nom: 'sans nom' })
  }
})

const MAUVAIS: readonly (readonly [string, Uint8Array | string, string, Record<string, string | number>])[] = [
  ['vide.pdf', '', 'FICHIER_VIDE', {}],
  ['lettre.doc', 'ceci est du texte', 'TYPE_INCONNU', { annonce: 'doc' }],
  ['programme.pdf', Buffer.from('MZ\u0090\u0000'.repeat(100), 'latin1'), 'TYPE_FAUX', { annonce: 'pdf', contenu: 'exe' }],
  ['page.pdf', '<!doctype html><script>alert(1)</script>', 'TYPE_FAUX', { annonce: 'pdf', contenu: 'html' }],
]

test.each(MAUVAIS)('%s : refusé par son code, avec son nom et ce qu’on y a vu', async (nom, octets, code, donnees) => {
  const { statut, texte } = await client.deposer(octets, nom)
  expect({ statut, corps: JSON.parse(texte) as unknown }).toEqual({ statut: 422, corps: { code: 'FICHIER_REFUSE', data: { code, nom, donnees } } })
})

test('un bavard qui n’en finit pas de ses en-têtes est raccroché, les autres sont servis pendant ce temps', { timeout: 40_000 }, async () => {
  const bavards = Array.from({ length: 20 }, () => connect(porte.port, '127.0.0.1'))
  const fins = bavards.map((ligne) => new Promise<void>((resolve) => ligne.on('close', () => resolve()).on('error', () => {})))
  const goutte = setInterval(() => bavards.forEach((ligne) => ligne.writable && ligne.write('X-A: b\r\n')), 500)
  for (const ligne of bavards) ligne.write(`GET / HTTP/1.1\r\nHost: ${porte.hote}\r\n`)
  expect(await encoreLa()).toBe(true)
  await Promise.all(fins)
  clearInterval(goutte)
  expect(await encoreLa()).toBe(true)
})
