import { request } from 'node:http'

const debut = performance.now()
const [dossier = '', dossiers = '0'] = process.argv.slice(2)

interface Porte {
  serve: (options: { dataDir: string; demo: boolean; root: string }) => Promise<{ adresse: string; close: () => Promise<void> }>
}

// The built core, as it ships: loading it is part of what is measured.
const { serve } = (await import(new URL('../../../out/main/serve.js', import.meta.url).href)) as Porte
const core = await serve({ root: new URL('../../..', import.meta.url).pathname, dataDir: dossier, demo: false })
const adresse = new URL(core.adresse)
const origin = `http://127.0.0.1:${adresse.port}`

interface Reponse {
  readonly status: number
  readonly cookie: string
  readonly octets: Buffer
}

/** A plain request: the client of a real office is another process, whose own start is not the core's. */
const appeler = (chemin: string, headers: Record<string, string>, corps?: unknown): Promise<Reponse> =>
  new Promise((resolve, reject) => {
    const sent = request(`${origin}${chemin}`, { method: corps === undefined ? 'GET' : 'POST', headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, cookie: (answer.headers['set-cookie'] ?? [])[0]?.split(';')[0] ?? '', octets: Buffer.concat(parts) }))
    })
    sent.on('error', reject)
    sent.end(corps === undefined ? undefined : JSON.stringify(corps))
  })

const JSON_SEUL = { origin, 'content-type': 'application/json' }
const { cookie } = await appeler('/ouverture', JSON_SEUL, { token: new URLSearchParams(adresse.hash.slice(1)).get('ouverture') })
const jeton = /name="pli-jeton" content="([^"]+)"/.exec((await appeler('/', { cookie })).octets.toString())?.[1] ?? ''

async function demander<T>(procedure: string, input: unknown): Promise<T> {
  const { status, octets } = await appeler(`/rpc/${procedure}`, { ...JSON_SEUL, cookie, 'x-pli-jeton': jeton }, { json: input })
  if (status !== 200) throw new Error(`${procedure}: ${status} ${octets.toString()}`)
  return (JSON.parse(octets.toString()) as { json: T }).json
}

const file = { filtre: { vue: 'a_controler' }, ordre: { tri: 'reception', sens: 'asc' } }
const premieres = await demander<{ lignes: { id: number }[] }>('candidatures/premieres', { ...file, limite: 100 })
const premiereListeMs = performance.now() - debut
if (premieres.lignes.length !== 100) throw new Error(`the first list has ${premieres.lignes.length} rows`)

interface Piece {
  readonly pieceJustificativeId: number
  readonly version: number
  readonly fichier: { readonly id: number } | null
  readonly actes: readonly string[]
}

/** A dossier as it is worked on: read, every file fetched whole, and one verdict where one is open. */
async function traiter(id: number): Promise<void> {
  const { pieces } = await demander<{ pieces: Piece[] }>('candidatures/get', { id })
  for (const { fichier } of pieces) {
    if (fichier === null) continue
    const { status } = await appeler(`/fichiers/${fichier.id}`, { cookie })
    if (status !== 200) throw new Error(`/fichiers/${fichier.id}: ${status}`)
  }
  const piece = pieces.find(({ actes }) => actes.includes('valider'))
  if (piece !== undefined) await demander('pieces/valider', { candidatureId: id, pieceJustificativeId: piece.pieceJustificativeId, version: piece.version })
}

const etat = async (): Promise<string> => (await demander<{ etat: string }>('bureau/session', undefined)).etat
// Verdicts wait for the check of the opening.
if (dossiers !== '0') while ((await etat()) === 'verification') await new Promise((resolve) => setTimeout(resolve, 50))

const memoireMo: number[] = []
const { ids } = await demander<{ ids: string }>('candidatures/ids', file)
for (const [index, id] of ids.split(',').map(Number).slice(0, Number(dossiers)).entries()) {
  await traiter(id)
  if ((index + 1) % 50 === 0) {
    globalThis.gc?.()
    memoireMo.push(process.memoryUsage.rss() / 1_000_000)
  }
}
console.log(JSON.stringify({ premiereListeMs, memoireMo }))
await core.close()
