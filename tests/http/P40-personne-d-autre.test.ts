import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { meubler, ouvrirPorte, type BureauServi, type Demande, type PorteEssai, type Reponse, type Visiteur } from './porte-essai.ts'

let porte: PorteEssai
let client: Visiteur
let autre: Visiteur
let bureau: BureauServi

beforeAll(async () => {
  porte = await ouvrirPorte()
  client = await porte.entrer()
  bureau = await meubler(client)
  autre = await porte.entrer(await nouvelleAdresse())
})
afterAll(() => porte.close())

async function nouvelleAdresse(): Promise<string> {
  const { serve } = await import('#main/serve.ts')
  return (await serve({ dataDir: porte.dossier, demo: false, root: porte.racine })).adresse
}

const NOTE = 'écrite par la seule ligne légitime'

const noter = (): string => JSON.stringify({ json: { id: bureau.candidatureId, texte: NOTE } })

async function traces(): Promise<{ notes: number; journal: number }> {
  const dossier = (await client.rpc('candidatures/get', { id: bureau.candidatureId })).valeur as { notes: unknown[] }
  const journal = (await client.rpc('journal/list', { limite: 1 })).valeur as { total: number }
  return { notes: dossier.notes.length, journal: journal.total }
}

/** undefined = the header is absent. The first value of each list is the legitimate one. */
function colonnes() {
  return {
    host: [porte.hote, `evil.test:${porte.port}`, `localhost:${porte.port}`, porte.hote.replace(/:\d+$/, ''), `127.0.0.1:${porte.port}`, `${porte.hote}.evil.test`],
    origin: [porte.origine, undefined, 'null', 'http://evil.test', `http://127.0.0.1:${porte.port + 1}`, porte.origine.replace('http', 'https')],
    'sec-fetch-site': ['same-origin', 'none', 'same-site', 'cross-site'],
    'x-pli-jeton': [client.jeton, undefined, client.jeton.slice(1), autre.jeton],
    cookie: [client.cookie, undefined, `${client.cookie}x`],
  } as const
}

function* lignes(): Generator<{ entetes: Record<string, string>; legitime: boolean }> {
  const noms = Object.keys(colonnes()) as (keyof ReturnType<typeof colonnes>)[]
  const listes = noms.map((nom) => colonnes()[nom] as readonly (string | undefined)[])
  const total = listes.reduce((produit, liste) => produit * liste.length, 1)
  for (let rang = 0; rang < total; rang++) {
    let reste = rang
    const choix = listes.map((liste) => {
      const indice = reste % liste.length
      reste = Math.floor(reste / liste.length)
      return indice
    })
    const entetes = Object.fromEntries(noms.flatMap((nom, i) => (listes[i]?.[choix[i] ?? 0] === undefined ? [] : [[nom, listes[i]?.[choix[i] ?? 0] ?? '']])))
    yield { entetes, legitime: choix.every((indice) => indice === 0) }
  }
}

test('1 728 lignes, Host × Origin × Sec-Fetch × jeton × cookie : une seule écrit, aucune des autres ne lit ni n’écrit', { timeout: 90_000 }, async () => {
  const avant = await traces()
  const passees: unknown[] = []
  let total = 0
  let legitimes = 0
  for (const { entetes, legitime } of lignes()) {
    const reponse = await porte.demander({ methode: 'POST', chemin: '/rpc/candidatures/noter', entetes: { ...entetes, 'content-type': 'application/json' }, corps: noter() })
    total += 1
    if (legitime) legitimes += 1
    if ((reponse.statut < 400) !== legitime || (!legitime && !['Forbidden', 'Misdirected request'].includes(reponse.texte))) passees.push({ entetes, statut: reponse.statut, texte: reponse.texte })
  }
  const apres = await traces()
  expect({ total, legitimes, passees, notes: apres.notes - avant.notes, journal: apres.journal - avant.journal }).toEqual({ total: 1728, legitimes: 1, passees: [], notes: 1, journal: 1 })
})

test('méthodes × types × chemins : seul un POST en JSON sur /rpc agit', async () => {
  const avant = await traces()
  const methodes = ['POST', 'GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
  const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonx', 'application/x-ndjson', '']
  const chemins = ['/rpc/candidatures/noter', '//rpc/candidatures/noter', '/RPC/candidatures/noter', '/rpc/candidatures/noter/', '/rpc/constructor', '/rpc/__proto__/noter']
  const passees: unknown[] = []
  for (const methode of methodes) {
    for (const type of types) {
      for (const chemin of chemins) {
        const corps = methode === 'GET' || methode === 'HEAD' || methode === 'TRACE' ? {} : { corps: noter() }
        const reponse = await porte.demander({ methode, chemin, entetes: { ...client.siens, ...(type === '' ? {} : { 'content-type': type }) }, ...corps })
        if (reponse.statut < 400 && !estPage(reponse, methode)) passees.push(`${methode} ${chemin} ${type}`)
      }
    }
  }
  expect(passees).toEqual(['POST /rpc/candidatures/noter application/json', 'POST /rpc/candidatures/noter/ application/json'])
  const apres = await traces()
  expect({ notes: apres.notes - avant.notes, journal: apres.journal - avant.journal }).toEqual({ notes: 2, journal: 2 })
})

/** An unknown address read by our own page is a page of the workstation, which says nothing of the office. */
const estPage = ({ entetes, texte }: Reponse, methode: string): boolean => (methode === 'GET' || methode === 'HEAD') && entetes['content-type']?.startsWith('text/html') === true && !texte.includes('UKASIEWICZ')

const LECTURES = ['/', '/dossiers/1', '/fichiers/1', '/exports/x', '/evenements', '/assets/main.js'] as const

test.each(LECTURES)('%s ne se lit qu’avec le cookie, de notre page ou d’une adresse tapée', async (chemin) => {
  const lire = (entetes: Demande['entetes']) => porte.demander({ chemin, entetes: { host: porte.hote, ...entetes } }).then(({ statut, texte }) => ({ statut, jeton: texte.includes(client.jeton) }))
  const refuse = { statut: 403, jeton: false }
  expect(await lire({ cookie: client.cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toEqual(refuse)
  expect(await lire({ cookie: client.cookie, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' })).toEqual(refuse)
  expect(await lire({ cookie: client.cookie, origin: 'http://evil.test' })).toEqual(refuse)
  expect(await lire({ cookie: client.cookie, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'no-cors' })).toEqual(refuse)
  expect(await lire({ cookie: client.cookie, host: `evil.test:${porte.port}` })).toEqual({ statut: 421, jeton: false })
  expect((await lire({})).jeton).toBe(false)
  if (chemin !== '/') expect(await lire({})).toEqual(refuse)
})

test('ni corps ni en-tête CORS pour qui n’est pas de la maison, et chaque réponse porte les en-têtes de sûreté', async () => {
  const refus = await porte.demander({ methode: 'OPTIONS', chemin: '/rpc/candidatures/noter', entetes: { host: porte.hote, origin: 'http://evil.test', 'access-control-request-method': 'POST' } })
  expect(refus.statut).toBe(403)
  const page = await client.lire('/')
  for (const { entetes } of [refus, page]) {
    expect(Object.keys(entetes).filter((nom) => nom.startsWith('access-control') || nom === 'server' || nom === 'x-powered-by')).toEqual([])
    expect(entetes).toMatchObject({
      'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp', 'x-frame-options': 'DENY', 'cache-control': 'no-store',
    })
  }
})

/** Bytes as they are typed, for what no HTTP client agrees to send. */
function brut(texte: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const ligne = connect(porte.port, '127.0.0.1', () => ligne.end(texte))
    let recu = ''
    ligne.setEncoding('utf8').on('data', (morceau: string) => (recu += morceau))
    ligne.on('close', () => resolve(recu))
    ligne.on('error', reject)
  })
}

test('deux Host, une adresse absolue, un Host absent, une demande difforme : rien n’est servi', async () => {
  const cookie = `Cookie: ${client.cookie}\r\nConnection: close\r\n\r\n`
  expect(await brut(`GET / HTTP/1.1\r\nHost: ${porte.hote}\r\nHost: evil.test\r\n${cookie}`)).toMatch(/^HTTP\/1\.1 (400|421)/)
  expect(await brut(`GET / HTTP/1.1\r\n${cookie}`)).toMatch(/^HTTP\/1\.1 400/)
  expect(await brut(`GET http://evil.test/ HTTP/1.1\r\nHost: evil.test\r\n${cookie}`)).toMatch(/^HTTP\/1\.1 421/)
  expect(await brut(`POST /rpc/candidatures/noter HTTP/1.1\r\nHost: ${porte.hote}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n${cookie}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400/)
  expect(await brut('nimporte quoi\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/)
})

test('une seconde adresse ne sert qu’à qui a le secret du verrou, et une adresse n’ouvre qu’une fois', async () => {
  const demande = (secret: string) => porte.demander({ methode: 'POST', chemin: '/ouverture/nouvelle', entetes: { host: `127.0.0.1:${porte.port}`, origin: `http://127.0.0.1:${porte.port}`, 'x-pli-secret': secret } })
  expect((await demande('')).statut).toBe(403)
  expect((await demande(client.jeton)).statut).toBe(403)
  const adresse = await nouvelleAdresse()
  expect(new URL(adresse).host).toBe(porte.hote)
  await porte.entrer(adresse)
  await expect(porte.entrer(adresse)).rejects.toThrow('ouverture refusée : 403')
})
